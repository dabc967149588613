import { Badge, Box, Container, Grid, GridCol, Group, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { JumpList } from '#app/_ui/outcome/JumpList.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { getFormat, getLocale, getT } from '#lib/i18n/server.ts'
import { reviewView } from '#lib/review/review-view.ts'
import { AuditTrail } from './AuditTrail.tsx'
import { Comments } from './Comments.tsx'
import { Neighbours } from './Neighbours.tsx'
import { QuestionReview } from './QuestionReview.tsx'
import classes from './review.module.css'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT('review'))('attempt') })

export default async function ReviewAttemptPage({ params }: PageProps<'/review/attempts/[attemptId]'>) {
  const actor = await requireRole('ta', 'instructor')
  const { attemptId } = await params
  const review = await reviewView(actor, attemptId, new Date())
  if (!review) notFound()
  const [t, format, locale] = await Promise.all([getT('review'), getFormat(), getLocale()])
  const { result, student } = review
  const { attempt } = result
  const score = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  return (
    <Container size="xl">
      <Group justify="space-between">
        <BackLink href={`/review/exams/${review.examId}`}>{attempt.title[locale]}</BackLink>
        {review.examId && <Neighbours examId={review.examId} attemptId={attemptId} />}
      </Group>
      <Group justify="space-between" align="flex-start" my="md">
        <div>
          <Title order={1}>{student.name}</Title>
          <Text c="dimmed">{student.email}</Text>
          <Group gap="xs" mt="xs">
            <Badge variant="light" color={attempt.closedAt ? 'green' : 'blue'}>
              {t(attempt.closedAt ? 'states.closed' : 'states.in-progress')}
            </Badge>
            <Text size="sm">
              <LocalTime at={attempt.startedAt} />
              {attempt.closedAt && (
                <>
                  {' – '}
                  <LocalTime at={attempt.closedAt} />
                </>
              )}
            </Text>
          </Group>
        </div>
        <Text fz="h2" fw={700}>
          {score(result.score ?? 0)} / {score(result.points)}
        </Text>
      </Group>
      <Grid gap="xl">
        <GridCol span={{ base: 12, lg: 9 }}>
          <Box hiddenFrom="lg" mb="lg">
            <JumpList questions={result.questions} />
          </Box>
          <Stack gap="lg">
            {result.questions.map((question) => (
              <QuestionReview
                key={question.position}
                attemptId={attemptId}
                closed={attempt.closedAt !== null}
                question={question}
                adjustments={review.adjustments.get(question.position) ?? []}
                gradings={review.gradings.get(question.position) ?? []}
              />
            ))}
          </Stack>
        </GridCol>
        <GridCol span={{ base: 12, lg: 3 }}>
          <Stack className={classes.side}>
            <Box visibleFrom="lg">
              <JumpList questions={result.questions} />
            </Box>
            <Comments
              title={t('commentsOnAttempt')}
              attemptId={attemptId}
              position={null}
              comments={result.comments}
              reader={actor.name}
            />
            <AuditTrail entries={review.audit} />
          </Stack>
        </GridCol>
      </Grid>
    </Container>
  )
}
