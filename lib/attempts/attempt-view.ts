/** What a student sees of an attempt as a whole. Selects named columns only: no content, so no key. */
import { asc, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { type AttemptMode, attemptQuestions } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { closeIfOverdue } from './close-attempt.ts'
import { latestResponses } from './latest-responses.ts'
import { findAttempt } from './load.ts'
import { isOverdue } from './rules.ts'

export type AttemptQuestionSummary = {
  position: number
  /** 0-based index into `sections`. */
  section: number
  kind: string
  points: number
  answered: boolean
  flagged: boolean
  /** A coding task's title; theory questions go by their number. */
  label: LocalText | null
}

export type AttemptView = {
  id: string
  mode: AttemptMode
  examId: string | null
  title: LocalText
  startedAt: Date
  deadlineAt: Date | null
  closedAt: Date | null
  serverNow: Date
  sections: { title: LocalText }[]
  questions: AttemptQuestionSummary[]
}

const practiceTitle: LocalText = { en: 'Practice', ko: '연습' }

/** Closes an overdue attempt first, so that no page ever shows one as open. */
export async function attemptView(
  actor: Actor,
  attemptId: string,
  now: Date,
): Promise<AttemptView | undefined> {
  const attempt = await findCurrentAttempt(actor, attemptId, now)
  if (!attempt) return undefined
  const [exam] = attempt.examId
    ? await db
        .select({ title: exams.title, definition: exams.definition })
        .from(exams)
        .where(eq(exams.id, attempt.examId))
    : []
  const latest = await latestResponses(db, attempt.id)
  const asked = await db
    .select({
      id: attemptQuestions.id,
      position: attemptQuestions.position,
      section: attemptQuestions.section,
      points: attemptQuestions.points,
      flagged: attemptQuestions.flagged,
      kind: questionVersions.kind,
      label: sql<LocalText | null>`${questionVersions.content} -> 'title'`,
    })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.attemptId, attempt.id))
    .orderBy(asc(attemptQuestions.position))

  const { id, mode, examId, startedAt, deadlineAt, closedAt } = attempt
  const title = exam?.title ?? practiceTitle
  return {
    ...{ id, mode, examId, title, startedAt, deadlineAt, closedAt },
    serverNow: now,
    sections: exam?.definition.sections.map((section) => ({ title: section.title })) ?? [{ title }],
    questions: asked.map(({ id, ...question }) => ({
      ...question,
      answered: (latest.get(id)?.answer ?? null) !== null,
      label: question.kind === 'code' ? question.label : null,
    })),
  }
}

export async function findCurrentAttempt(actor: Actor, attemptId: string, now: Date) {
  const attempt = await findAttempt(actor, 'view', attemptId)
  if (!attempt || !isOverdue(attempt, now)) return attempt
  await closeIfOverdue(attempt.id, now)
  return findAttempt(actor, 'view', attemptId)
}
