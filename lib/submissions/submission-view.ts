/** A submission and its verdict as its author sees them: what was checked and what came out, never how. */
import { and, asc, count, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { gradings, submissions } from '#db/schema/grading.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { LimitKind } from '#graders/contract/limits.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { CheckResult, GradedVerdict } from '#graders/contract/verdict.ts'
import { findAttempt, isId } from '#lib/attempts/load.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type SubmissionState, submissionState } from './state.ts'

export type CheckView = CheckResult & { title: LocalText }

export type VerdictView = {
  /** Share of the question's points, 0 to 1. */
  score: number
  checks: CheckView[]
  sample: { passed: number; total: number }
  hidden: { passed: number; total: number }
  limit: LimitKind | null
  /** Console output of the sample checks' calls. */
  console: string
}

export type SubmissionView = {
  id: string
  /** 1, 2, … among the question's submissions. */
  number: number
  submittedAt: Date
  state: SubmissionState
  source: string
  /** Submissions that wait before this one, while it is queued. */
  queuePosition?: number
  verdict: VerdictView | null
}

/** Undefined for submissions of others, unless the actor reviews them. */
export async function submissionView(
  actor: Actor,
  submissionId: string,
): Promise<SubmissionView | undefined> {
  if (!isId(submissionId)) return undefined
  const [row] = await db
    .select({ id: attemptQuestions.id, attemptId: attemptQuestions.attemptId })
    .from(submissions)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
    .where(eq(submissions.id, submissionId))
  if (!row || !(await findAttempt(actor, 'view', row.attemptId))) return undefined
  return (await submissionViews([row])).find(({ id }) => id === submissionId)
}

/** The caller has authorised it. */
export async function findSubmissionState(submissionId: string): Promise<SubmissionState> {
  const { startedAt, gradedAt, failedWhy } = submissions
  const [row] = await db
    .select({ startedAt, gradedAt, failedWhy })
    .from(submissions)
    .where(eq(submissions.id, submissionId))
  if (!row) throw new Error(`Submission ${submissionId} does not exist`)
  return submissionState(row)
}

/** Of some questions of an attempt, oldest first. The caller has authorised it. */
export async function submissionViews(questions: { id: string }[]): Promise<SubmissionView[]> {
  const ids = questions.map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(submissions)
    .where(inArray(submissions.attemptQuestionId, ids))
    .orderBy(asc(submissions.attemptQuestionId), asc(submissions.number))
  const verdicts = await latestVerdicts(rows.map(({ id }) => id))
  return Promise.all(
    rows.map(async (submission) => {
      const { id, number, submittedAt, source } = submission
      const state = submissionState(submission)
      const waiting = state === 'queued' ? { queuePosition: await waitingBefore(submittedAt) } : {}
      return {
        id,
        number,
        submittedAt,
        source,
        state,
        ...waiting,
        verdict: verdicts.get(id) ?? null,
      }
    }),
  )
}

/** Only ids and titles of the checks leave the database. */
export type CheckTitles = Pick<CodeTask['checks'][number], 'id' | 'title'>[]
export const titlesOf = sql<CheckTitles>`(
  select jsonb_agg(jsonb_build_object('id', c -> 'id', 'title', c -> 'title'))
  from jsonb_array_elements(${questionVersions.content} -> 'checks') c
)`

/** Titles are those of the version that graded: a regrade may have used a newer one than the attempt was given. */
async function latestVerdicts(submissionIds: string[]): Promise<Map<string, VerdictView>> {
  if (submissionIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([gradings.submissionId], {
      submissionId: gradings.submissionId,
      verdict: gradings.verdict,
      titles: titlesOf,
    })
    .from(gradings)
    .innerJoin(questionVersions, eq(questionVersions.id, gradings.questionVersionId))
    .where(inArray(gradings.submissionId, submissionIds))
    .orderBy(gradings.submissionId, desc(gradings.gradedAt))
  return new Map(
    rows.map(({ submissionId, verdict, titles }) => [
      submissionId!,
      verdictView(verdict as GradedVerdict, titles),
    ]),
  )
}

/** Seeds, timings and the runtime stay with staff. */
export function verdictView(verdict: GradedVerdict, titles: CheckTitles): VerdictView {
  const title = new Map(titles.map((check) => [check.id, check.title]))
  const tally = (visibility: 'sample' | 'hidden') => {
    const own = verdict.checks.filter((check) => check.visibility === visibility)
    return { passed: own.filter(({ passed }) => passed).length, total: own.length }
  }
  return {
    score: verdict.score,
    checks: verdict.checks.map((check) => ({
      ...check,
      title: title.get(check.id) ?? { en: check.id, ko: check.id },
    })),
    sample: tally('sample'),
    hidden: tally('hidden'),
    limit: verdict.limit,
    console: verdict.console,
  }
}

async function waitingBefore(submittedAt: Date): Promise<number> {
  const open = and(isNull(submissions.gradedAt), isNull(submissions.failedWhy))
  const [row] = await db
    .select({ count: count() })
    .from(submissions)
    .where(and(open, lt(submissions.submittedAt, submittedAt)))
  return row!.count
}
