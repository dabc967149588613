import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { Html } from '#app/_ui/Html.tsx'
import { reviewingOf } from '#app/_ui/kinds/registry.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { requireUser } from '#lib/auth/session.ts'
import { getFormat, getLocale, getT } from '#lib/i18n/server.ts'
import { findPreview } from '#lib/questions/look.ts'
import type { QuestionResult } from '#lib/results/result-view.ts'
import type { AdjustmentView, GradingView } from '#lib/review/review-view.ts'
import { present } from '#lib/richtext/present.ts'
import { AdjustForm } from './AdjustForm.tsx'
import { AdjustmentHistory } from './AdjustmentHistory.tsx'
import { Comments } from './Comments.tsx'
import classes from './review.module.css'
import { SubmissionHistory } from './SubmissionHistory.tsx'

type Props = {
  attemptId: string
  closed: boolean
  question: QuestionResult
  adjustments: AdjustmentView[]
  gradings: GradingView[]
}

/** One question of an attempt: what was answered, what the graders made of it, and what staff add. */
export async function QuestionReview({ attemptId, closed, question, adjustments, gradings }: Props) {
  const [t, format, locale, actor] = await Promise.all([
    getT('review'),
    getFormat(),
    getLocale(),
    requireUser(),
  ])
  const look = await findPreview(actor, question.versionId)
  const view = present(question.view, locale)
  const id = `question-${question.position}`
  return (
    <Card withBorder component="section" id={id} aria-labelledby={`${id}-title`} className={classes.question}>
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4" id={`${id}-title`}>
            {t('question', { position: question.position })}
          </Title>
          <Group gap="xs">
            {look && (
              <TextLink href={look} size="sm">
                {t('lookAtQuestion')}
              </TextLink>
            )}
            {question.pending && <Badge color="yellow">{t('states.grading')}</Badge>}
            {question.adjusted && <Badge color="grape">{t('adjusted')}</Badge>}
            <Text fw={600}>
              {format.number(question.score ?? 0, { maximumFractionDigits: 2 })} /{' '}
              {format.number(question.points)}
            </Text>
          </Group>
        </Group>
        {view.kind === 'code' ? (
          <>
            <Html html={view.title} />
            <SubmissionHistory submissions={question.submissions} gradings={gradings} />
          </>
        ) : (
          <>
            <Html html={view.stem} />
            {reviewingOf(view, question.answer, question.key, present(question.parts, locale))}
            {question.feedback && <Html html={present(question.feedback, locale)} />}
          </>
        )}
        <Group gap="md">
          <TextLink href={`/review/regrades/new?scope=version&id=${question.versionId}`} size="sm">
            {t('regrade.startVersion')}
          </TextLink>
        </Group>
        <AdjustmentHistory automatic={question.automaticScore ?? 0} adjustments={adjustments} />
        {closed && (
          <AdjustForm
            attemptId={attemptId}
            position={question.position}
            points={question.points}
            score={question.score ?? 0}
            adjusted={question.adjusted !== null}
          />
        )}
        <Comments
          title={t('comments')}
          attemptId={attemptId}
          position={question.position}
          comments={question.comments}
          reader={actor.name}
        />
      </Stack>
    </Card>
  )
}
