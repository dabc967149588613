'use client'

import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'

/** What is wrong with a list as a whole, such as no right choice. */
export function ListProblem({ text }: { text: string | undefined }) {
  return text ? <Alert color="red" icon={<IconAlertCircle aria-hidden />} title={text} role="status" /> : null
}
