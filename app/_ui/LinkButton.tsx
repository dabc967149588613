'use client'

import { Button, type ButtonProps } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = ButtonProps & { href: string; prefetch?: boolean; children: ReactNode }

/** A link that looks like a button; usable from server components, which can't pass `component={Link}`. */
export function LinkButton({ href, prefetch, ...rest }: Props) {
  return <Button component={Link} href={href} prefetch={prefetch} {...rest} />
}
