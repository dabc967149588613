/** A worker's side of one submission: claim it, judge it, record the verdict. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { untilBack } from '#db/away.ts'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import type { ReferenceStore } from '#graders/code/plan/prepared-bytes.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import type { Verdict } from '#graders/contract/verdict.ts'
import { notify } from '#lib/live/notices.ts'
import { workerName } from '#lib/queue/worker-name.ts'
import { getTask } from './load-task.ts'
import { recordVerdict } from './record-verdict.ts'
import { referenceStore } from './reference-store.ts'

/** graders/code/judge.ts with a sandbox put in; tests put in their own. */
export type JudgeSubmission = (
  task: CodeTask,
  source: string,
  seed: number,
  signal: AbortSignal,
  store: ReferenceStore,
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
  const claimed = await untilBack(() => claim(submissionId, clock()), signal)
  if (!claimed) return 'repeated'
  const { versionId, source, seed } = claimed
  const task = await untilBack(() => getTask(versionId), signal)
  const slow = setTimeout(() => tellRunning(submissionId), tellRunningAfterMs)
  const verdict = await judge(task, source, seed, signal, referenceStore(versionId)).finally(() =>
    clearTimeout(slow),
  )
  if (verdict.outcome === 'ungradable') throw new Error(verdict.why)
  // A verdict that was computed should not have to be computed again because the database restarted meanwhile.
  return untilBack(() => recordVerdict(submissionId, verdict, clock()), signal)
}

/** Quick verdicts need no word that they are on their way. */
const tellRunningAfterMs = 300

function tellRunning(submissionId: string) {
  notify(db, `submission:${submissionId}`).catch(() => {
    // The page hears of the verdict itself.
  })
}

/** A claim that a crash of the database forgets is made again; waiting for the disk would only take time. */
const withoutFlush = sql`(select set_config('synchronous_commit', 'off', true)) = 'off'`

/** Undefined when it is graded already. `tries` counts claims, so a worker that died is counted as well. */
async function claim(submissionId: string, now: Date) {
  const [row] = await db
    .update(submissions)
    .set({
      startedAt: now,
      startedOn: workerName(),
      tries: sql`${submissions.tries} + 1`,
      failedWhy: null,
      failedAt: null,
    })
    .from(attemptQuestions)
    .where(
      and(
        eq(submissions.id, submissionId),
        isNull(submissions.gradedAt),
        eq(attemptQuestions.id, submissions.attemptQuestionId),
        withoutFlush,
      ),
    )
    .returning({
      versionId: attemptQuestions.questionVersionId,
      source: submissions.source,
      seed: submissions.seed,
    })
  return row
}
