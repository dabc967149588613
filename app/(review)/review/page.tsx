import { Card, Container, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { reviewIndex } from '#lib/review/review-index.ts'
import { ReviewNav } from './ReviewNav.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT('review'))('title') })

export default async function ReviewPage() {
  const actor = await requireRole('ta', 'instructor')
  const t = await getT('review')
  const locale = await getLocale()
  const exams = await reviewIndex(actor)
  return (
    <Container size="xl">
      <Title order={1} mb="md">
        {t('title')}
      </Title>
      <ReviewNav actor={actor} current="exams" />
      {exams.length === 0 ? (
        <EmptyState title={t('noExams')} />
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {exams.map((exam) => (
            <Card key={exam.id} withBorder>
              <Stack gap="xs">
                <TextLink href={`/review/exams/${exam.id}`}>{exam.title[locale]}</TextLink>
                <Text size="sm" c="dimmed">
                  {t('counts', { started: exam.started, finished: exam.finished })}
                </Text>
              </Stack>
            </Card>
          ))}
        </SimpleGrid>
      )}
    </Container>
  )
}
