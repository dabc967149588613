import { Alert, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type Props = { title: string; children?: ReactNode; action?: ReactNode }

/** Something did not work; says what that means for the reader and offers the next step. */
export function ErrorState({ title, children, action }: Props) {
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
      <Stack gap="sm">
        {children && <Text size="sm">{children}</Text>}
        {action && <Group>{action}</Group>}
      </Stack>
    </Alert>
  )
}
