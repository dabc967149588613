import { Paper, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }

/** Says that there is nothing here yet, and what would bring something. */
export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <Paper p="xl" radius="md" style={{ border: '1px dashed var(--mantine-color-default-border)' }}>
      <Stack align="center" gap="xs" ta="center">
        {icon}
        <Text fw={600}>{title}</Text>
        {children && (
          <Text c="dimmed" size="sm" maw="34rem" component="div">
            {children}
          </Text>
        )}
        {action}
      </Stack>
    </Paper>
  )
}
