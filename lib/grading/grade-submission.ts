/** A worker's side of one submission: claim it, judge it, record the verdict. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { CodeTask, Verdict } from '#graders/contract.ts'
import { recordVerdict } from './record-verdict.ts'

/** graders/code/judge.ts with a sandbox put in; tests put in their own. */
export type JudgeSubmission = (
  task: CodeTask,
  source: string,
  seed: number,
  signal: AbortSignal,
) => Promise<Verdict>

/**
 * Throws when the judging failed by our fault (and then the queue tries again). A submission that was graded before
 * is left alone: the job came twice.
 */
export async function gradeSubmission(
  submissionId: string,
  judge: JudgeSubmission,
  signal: AbortSignal,
  clock: () => Date = () => new Date(),
): Promise<'recorded' | 'repeated'> {
  const claimed = await claim(submissionId, clock())
  if (!claimed) return 'repeated'
  const { task, source, seed } = claimed
  const verdict = await judge(task, source, seed, signal)
  if (verdict.outcome === 'ungradable') throw new Error(verdict.why)
  return recordVerdict(submissionId, verdict, { cause: 'submission' }, clock())
}

/** Undefined when it is graded already. `tries` counts claims, so a worker that died is counted as well. */
async function claim(submissionId: string, now: Date) {
  const open = and(eq(submissions.id, submissionId), isNull(submissions.gradedAt))
  const [row] = await db
    .update(submissions)
    .set({ startedAt: now, tries: sql`${submissions.tries} + 1`, failedWhy: null })
    .where(open)
    .returning()
  if (!row) return undefined
  const [version] = await db
    .select({ content: questionVersions.content })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.id, row.attemptQuestionId))
  const content = version?.content
  if (content?.kind !== 'code') throw new Error(`Submission ${submissionId} does not belong to a coding task`)
  return { task: content, source: row.source, seed: row.seed }
}
