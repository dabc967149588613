import { Alert, Card, Group, Stack } from '@mantine/core'
import { notFound } from 'next/navigation'
import type { Actor } from '#lib/auth/authorize.ts'
import { getT } from '#lib/i18n/server.ts'
import { resultView } from '#lib/results/result-view.ts'
import { gradingState } from '#lib/submissions/grading-state.ts'
import { OutcomeSign } from '../../_outcome/OutcomeSign.tsx'
import { isWaiting, outcomeState } from '../../_outcome/outcome-state.ts'
import { QuestionOutcome } from '../../_outcome/QuestionOutcome.tsx'
import { RefreshWhileGrading } from '../../_outcome/RefreshWhileGrading.tsx'
import { FollowUp } from './FollowUp.tsx'
import { OutcomeHeading } from './OutcomeHeading.tsx'
import type { PracticeTopic } from './topic.ts'

type Props = {
  actor: Actor
  attemptId: string
  questionId: string
  topic: PracticeTopic
  /** The reader has just pressed Check. */
  checked: boolean
}

/** How the answer was, the key, why, and where to go from here. */
export async function PracticeResult({ actor, attemptId, questionId, topic, checked }: Props) {
  const known = await gradingState(attemptId)
  const result = await resultView(actor, attemptId, new Date())
  const question = result?.questions[0]
  if (!result || !question) notFound()
  const [t, texts] = await Promise.all([getT('practice'), getT('result')])
  if (!result.released) return <Alert color="ink">{texts('before.paused')}</Alert>
  const state = outcomeState(question)
  const percent = Math.round(((question.score ?? 0) / question.points) * 100)
  return (
    <Stack gap="lg">
      <Group gap="xs" wrap="nowrap">
        <OutcomeSign state={state} size={26} />
        <OutcomeHeading focused={checked}>{t(`outcome.${state}`, { percent })}</OutcomeHeading>
      </Group>
      {isWaiting(question) && <RefreshWhileGrading attemptId={attemptId} known={known} count={1} />}
      <Card withBorder bg="var(--argmax-surface)">
        <QuestionOutcome question={question} />
      </Card>
      <FollowUp questionId={questionId} topic={topic} code={question.kind === 'code'} />
    </Stack>
  )
}
