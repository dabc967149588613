import { Container, SimpleGrid, Skeleton, Stack } from '@mantine/core'

export default function Loading() {
  return (
    <Container size="lg">
      <Stack gap="xl">
        <Skeleton h={36} w={280} />
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {[1, 2, 3].map((card) => (
            <Skeleton key={card} h={180} />
          ))}
        </SimpleGrid>
      </Stack>
    </Container>
  )
}
