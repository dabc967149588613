/** What became of one question, in one word; pages show it as a sign and in words. */
import type { QuestionResult } from '#lib/results/result-view.ts'

export type OutcomeState = 'full' | 'partial' | 'none' | 'pending' | 'staff' | 'answered' | 'unanswered'

type Asked = Pick<QuestionResult, 'kind' | 'answer' | 'points' | 'score' | 'pending'> & {
  submissions: Pick<QuestionResult['submissions'][number], 'state'>[]
}

/** What waits is never called a zero. Before the release it is known only whether there is an answer. */
export function outcomeState(question: Asked): OutcomeState {
  if (question.pending) return isWaiting(question) ? 'pending' : 'staff'
  if (question.score === null) return isAnswered(question) ? 'answered' : 'unanswered'
  if (!isAnswered(question) && question.score === 0) return 'unanswered'
  if (question.score >= question.points) return 'full'
  return question.score > 0 ? 'partial' : 'none'
}

/** A verdict is on its way by itself, without staff. */
export const isWaiting = ({ submissions }: Pick<Asked, 'submissions'>) =>
  submissions.some(({ state }) => state === 'queued' || state === 'running')

const isAnswered = ({ kind, answer, submissions }: Asked) =>
  kind === 'code' ? submissions.length > 0 : answer !== null
