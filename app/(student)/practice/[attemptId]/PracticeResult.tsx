import { Alert, Card, Group, Stack } from '@mantine/core'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { OutcomeSign } from '#app/_ui/outcome/OutcomeSign.tsx'
import { isWaiting, outcomeState } from '#app/_ui/outcome/outcome-state.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { getT } from '#lib/i18n/server.ts'
import { practisedQuestion } from '#lib/practice/practised-question.ts'
import { ownReports } from '#lib/questions/reports/views.ts'
import { resultView } from '#lib/results/result-view.ts'
import { findCard } from '#lib/study/cards/card-list.ts'
import { reviewOf } from '#lib/study/cards/rate-answer.ts'
import { gradingState } from '#lib/submissions/grading-state.ts'
import { QuestionOutcome } from '../../_outcome/QuestionOutcome.tsx'
import { QuestionReport } from '../../_outcome/QuestionReport.tsx'
import { RefreshWhileGrading } from '../../_outcome/RefreshWhileGrading.tsx'
import { OutcomeKeys } from '../../_study/OutcomeKeys.tsx'
import { RateAnswer } from '../../_study/RateAnswer.tsx'
import { RemoveCard } from '../../_study/RemoveCard.tsx'
import { OutcomeHeading } from './OutcomeHeading.tsx'

type Props = {
  actor: Actor
  attemptId: string
  /** The reader has just pressed Check. */
  checked: boolean
  /** Where to go from here; what has `data-goes-on` is pressed by Enter. */
  children: ReactNode
}

/** How the answer was, the key, why, and when the question comes back. */
export async function PracticeResult({ actor, attemptId, checked, children }: Props) {
  const known = await gradingState(attemptId)
  const now = new Date()
  const result = await resultView(actor, attemptId, now)
  const question = result?.questions[0]
  if (!result || !question) notFound()
  const [t, texts] = await Promise.all([getT('practice'), getT('result')])
  if (!result.released) return <Alert color="ink">{texts('before.paused')}</Alert>
  const review = await reviewOf(actor, attemptId, now)
  const practised = review && (await practisedQuestion(actor, attemptId))
  const card = practised && (await findCard(actor, practised.questionId))
  const reports = await ownReports(actor, attemptId)
  const state = outcomeState(question)
  const percent = Math.round(((question.score ?? 0) / question.points) * 100)
  return (
    <OutcomeKeys>
      <Stack gap="lg">
        <Group gap="xs" wrap="nowrap">
          <OutcomeSign state={state} size={26} />
          <OutcomeHeading focused={checked}>{t(`outcome.${state}`, { percent })}</OutcomeHeading>
        </Group>
        {isWaiting(question) && <RefreshWhileGrading attemptId={attemptId} known={known} count={1} />}
        <Card withBorder bg="var(--argmax-surface)">
          <QuestionOutcome question={question} />
        </Card>
        <QuestionReport attemptId={attemptId} position={1} report={reports.get(1)} />
        {review && !card?.removed && <RateAnswer attemptId={attemptId} review={review} />}
        {card && <RemoveCard questionId={card.questionId} removed={card.removed} />}
        {children}
      </Stack>
    </OutcomeKeys>
  )
}
