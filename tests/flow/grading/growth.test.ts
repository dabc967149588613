/** Nothing that one student or one grading needs may read more because others have submitted. */
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { closeDb, db } from '#db/client.ts'
import { submissions } from '#db/schema/grading.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { gradeSubmission } from '#lib/grading/grade-submission.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { resultView } from '#lib/results/result-view.ts'
import { gradeBook } from '#lib/review/grade-book.ts'
import { countNotGradable, listNotGradable } from '#lib/review/not-gradable.ts'
import { reviewView } from '#lib/review/review-view.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { submit } from '#lib/submissions/submit.ts'
import { at, makeExamCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { storeSubmissions } from '../../support/stored-submissions.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

const stored = 10_000
/** Of these, each submission adds rows. */
const growing = [
  'submissions',
  'gradings',
  'responses',
  'audit_log',
  'attempts',
  'attempt_questions',
  'job_common',
]

const graded = (id: string) =>
  gradeSubmission(
    id,
    async () => gradedVerdict(1),
    new AbortController().signal,
    () => at('10:06:00'),
  )

async function handIn(actor: Awaited<ReturnType<typeof makePerson>>, attemptId: string, position: number) {
  const made = await submit(actor, { attemptId, position, source: 'code' }, at('10:05:00'))
  if (!made.ok) throw new Error(made.reason)
  await graded(made.submissionId)
  return made.submissionId
}

test(`with ${stored} submissions stored, no page and no grading reads a table from end to end`, async () => {
  const { courseId, questionIds, exam } = await makeExamCourse({ release: 'on-hand-in' })
  const others = await makePerson(courseId, 'student')
  const practice = await startPractice(others, { questionId: questionIds[3]! }, at('10:00:00'))
  const original = practice.ok ? practice.attemptId : ''
  await handIn(others, original, 1)
  await storeSubmissions(db, original, stored)
  expect(await db.$count(submissions)).toBe(stored + 1)

  const student = await makePerson(courseId, 'student')
  const ta = await makePerson(courseId, 'ta')
  const before = await sequentialReads()
  const started = await startAttempt(student, exam.id, at('10:00:00'))
  const attemptId = started.ok ? started.attemptId : ''
  const id = await handIn(student, attemptId, 4)
  await questionView(student, attemptId, 4, at('10:07:00'))
  expect((await submissionView(student, id))?.state).toBe('graded')
  await listExamCards(student, at('10:07:00'))
  await closeAttempt(student, attemptId, at('10:08:00'))
  expect(await resultView(student, attemptId, at('10:09:00'))).toBeDefined()
  expect(await reviewView(ta, attemptId, at('10:09:00'))).toBeDefined()
  expect(await gradeBook(ta, exam.id)).toBeDefined()
  await Promise.all([listNotGradable(ta), countNotGradable(ta)])
  const after = await sequentialReads()
  const read = growing.map((table) => [table, (after.get(table) ?? 0) - (before.get(table) ?? 0)] as const)
  expect(read.filter(([, rows]) => rows > 0)).toEqual([])
})

/** Rows that sequential scans have read so far, by table. Sessions report when they end. */
async function sequentialReads(): Promise<Map<string, number>> {
  await closeDb()
  const client = postgres(process.env.DATABASE_URL!, { max: 1 })
  const rows = await client`select relname, seq_tup_read::int as reads from pg_stat_user_tables`
  await client.end()
  return new Map(rows.map(({ relname, reads }) => [relname, reads]))
}
