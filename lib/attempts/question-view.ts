/** One question as a student sees it while answering. Keys can't be in it by type: it is made of *view* types. */
import { db } from '#db/client.ts'
import { type CodeView, codeView } from '#graders/code/view.ts'
import { createRng } from '#graders/random.ts'
import { type TheoryView, viewTheory } from '#graders/theory/kinds/registry.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type SubmissionView, submissionViews } from '#lib/submissions/submission-view.ts'
import { findCurrentAttempt } from './attempt-view.ts'
import { latestResponses } from './latest-responses.ts'
import { type Attempt, type GivenQuestion, isPosition, loadGivenQuestions } from './load.ts'

export type QuestionView = {
  position: number
  /** 0-based index into the attempt's sections. */
  section: number
  points: number
  kind: string
  flagged: boolean
  view: TheoryView | CodeView
  answer: unknown | null
  savedAt: Date | null
  /** 0 before the first save. */
  revision: number
  /** Oldest first; empty for theory. */
  submissions: SubmissionView[]
  closed: boolean
  versionId: string
}

export async function questionView(
  actor: Actor,
  attemptId: string,
  position: number,
  now: Date,
): Promise<QuestionView | undefined> {
  const attempt = await findCurrentAttempt(actor, attemptId, now)
  if (!attempt) return undefined
  const [question] = isPosition(position) ? await loadGivenQuestions(db, attempt.id, position) : []
  if (!question) return undefined
  const response = (await latestResponses(db, attempt.id)).get(question.id)
  return {
    position,
    section: question.section,
    points: question.points,
    kind: question.kind,
    flagged: question.flagged,
    view: viewOf(attempt, question),
    answer: response?.answer ?? null,
    savedAt: response?.savedAt ?? null,
    revision: response?.revision ?? 0,
    submissions: question.kind === 'code' ? await submissionViews([question]) : [],
    closed: attempt.closedAt !== null,
    versionId: question.questionVersionId,
  }
}

/** The same order of choices on every visit, another for every attempt and question. */
export function viewOf(
  attempt: Pick<Attempt, 'seed'>,
  { content, position }: GivenQuestion,
): TheoryView | CodeView {
  if (content.kind === 'code') return codeView(content)
  return viewTheory(content, createRng(`${attempt.seed}/view/${position}`))
}
