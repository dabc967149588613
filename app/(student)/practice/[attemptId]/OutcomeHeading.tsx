'use client'

import { Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'

/** Takes the focus after a check: the button that had it is gone, and the outcome is what one wants to hear. */
export function OutcomeHeading({ focused, children }: { focused: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focused) heading.current?.focus()
  }, [focused])
  return (
    <Title order={2} ref={heading} tabIndex={-1}>
      {children}
    </Title>
  )
}
