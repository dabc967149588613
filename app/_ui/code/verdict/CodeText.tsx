import { Code } from '@mantine/core'
import { Fragment } from 'react'

/** A sentence in which `backticks` mark code. Everything in it is text: students' values may be quoted in it. */
export function CodeText({ children }: { children: string }) {
  return children.split('`').map((part, index) =>
    // Parts have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    index % 2 === 1 ? <Code key={index}>{part}</Code> : <Fragment key={index}>{part}</Fragment>,
  )
}
