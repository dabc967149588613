'use client'

import { Anchor, type AnchorProps } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = AnchorProps & { href: string; children: ReactNode }

/** A link in a text or a table; usable from server components, which can't pass `component={Link}`. */
export function TextLink({ href, ...rest }: Props) {
  return <Anchor component={Link} href={href} fw={500} {...rest} />
}
