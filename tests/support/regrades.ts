/** Attempts that were graded, and regrades of them with a judge that says what a test wants. */
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { regradeItems } from '#db/schema/regrades.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import type { JudgeSubmission } from '#lib/grading/grade-submission.ts'
import { recordFailure, recordVerdict } from '#lib/grading/record-verdict.ts'
import { gradeRegradeItem } from '#lib/regrades/again/grade-item.ts'
import { startRegrade } from '#lib/regrades/start-regrade.ts'
import { resultView } from '#lib/results/result-view.ts'
import { submit } from '#lib/submissions/submit.ts'
import { at, type makeExamCourse } from './course.ts'
import { gradedVerdict } from './verdicts.ts'

export type ExamCourse = Awaited<ReturnType<typeof makeExamCourse>>

/** Chose `b`, which is right, and submitted code that was graded with `score`. */
export async function handedIn(
  course: ExamCourse,
  score: number | 'failed' | 'waiting',
  student = course.student,
) {
  const started = await startAttempt(student, course.exam.id, at('10:00:00'))
  if (!started.ok) throw new Error(started.reason)
  const { attemptId } = started
  await saveAnswer(student, { attemptId, position: 1, answer: { choice: 'b' } }, at('10:01:00'))
  const made = await submit(student, { attemptId, position: 4, source: 'code' }, at('10:02:00'))
  if (!made.ok) throw new Error(made.reason)
  const { submissionId } = made
  if (score === 'failed') await recordFailure(submissionId, 'no sandbox', at('10:03:00'))
  else if (score !== 'waiting') await recordVerdict(submissionId, gradedVerdict(score), at('10:03:00'))
  await closeAttempt(student, attemptId, at('10:04:00'))
  return { student, attemptId, submissionId }
}

export const ask = { gradeWith: 'given', versionId: null, seedMode: 'replay', reason: 'The grader was wrong' }

export async function startedRegrade(
  staff: Actor,
  scope: 'submission' | 'version' | 'exam',
  id: string,
  more: object = {},
) {
  const made = await startRegrade(staff, { scope, id, ...ask, ...more }, at('11:00:00'))
  if (!made.ok) throw new Error(made.reason)
  return made.regradeId
}

export const judgeWith =
  (score: number): JudgeSubmission =>
  async (_task, _source, seed) =>
    gradedVerdict(score, seed)

export const noGenerator = async () => undefined
export const signal = new AbortController().signal

export const itemsOf = (regradeId: string) =>
  db.select().from(regradeItems).where(eq(regradeItems.regradeId, regradeId))

export async function gradeAll(regradeId: string, judge: JudgeSubmission) {
  for (const { id } of await itemsOf(regradeId))
    await gradeRegradeItem(id, { judge, regenerate: noGenerator }, signal, () => at('11:01:00'))
}

export const scoreOf = async (student: Actor, attemptId: string) =>
  (await resultView(student, attemptId, at('12:00:00')))!.score

/** The id of a question's first version. */
export async function versionOf(questionId: string) {
  const [row] = await db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId))
    .orderBy(questionVersions.number)
  return row!.id
}
