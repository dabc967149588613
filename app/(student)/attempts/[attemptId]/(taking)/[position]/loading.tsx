import { Paper, Skeleton, Stack } from '@mantine/core'

export default function Loading() {
  return (
    <Stack maw={820} mx="auto">
      <Paper withBorder p="xl" bg="var(--argmax-surface)">
        <Stack>
          <Skeleton h={24} w="40%" />
          <Skeleton h={72} />
          {[1, 2, 3, 4].map((row) => (
            <Skeleton key={row} h={48} />
          ))}
        </Stack>
      </Paper>
    </Stack>
  )
}
