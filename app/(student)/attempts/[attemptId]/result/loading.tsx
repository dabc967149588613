import { Container, Skeleton, Stack } from '@mantine/core'

export default function Loading() {
  return (
    <Container size="md">
      <Stack gap="xl">
        <Skeleton h={36} w={280} />
        <Skeleton h={150} />
        <Skeleton h={220} />
        <Skeleton h={320} />
      </Stack>
    </Container>
  )
}
