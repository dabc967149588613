/** What a hostile browser or program may send: it is refused or stored, and never stands in anybody's way. */
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { gradings, submissions } from '#db/schema/grading.ts'
import { makeVerdict } from '#graders/code/verdict.ts'
import type { TheoryContent } from '#graders/theory/kinds/registry.ts'
import { answerHistory } from '#lib/attempts/answer-history.ts'
import { closeOverdue } from '#lib/attempts/close-attempt.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { recordFailure, recordVerdict } from '#lib/grading/record-verdict.ts'
import { submit } from '#lib/submissions/submit.ts'
import { at, makeExam, makeExamCourse, makePerson, publish } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { codingTask, shortText } from '../../support/questions.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
beforeAll(async () => {
  course = await makeExamCourse()
})

async function begin(examId = course.exam.id) {
  const student = await makePerson(course.courseId, 'student')
  const started = await startAttempt(student, examId, at('10:00:00'))
  if (!started.ok) throw new Error(started.reason)
  return { student, attemptId: started.attemptId }
}

async function submitted() {
  const { student, attemptId } = await begin()
  const made = await submit(student, { attemptId, position: 4, source: 'code' }, at('10:05:00'))
  if (!made.ok) throw new Error(made.reason)
  return made.submissionId
}

const unstorable = 'nul \u0000, half a pair \ud83d'

test('a position that no question can have is as unknown as any other', async () => {
  const { student, attemptId } = await begin()
  for (const position of [0, -1, 1.5, 2 ** 31, 2 ** 53 - 1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(await questionView(student, attemptId, position, at('10:01:00'))).toBeUndefined()
    expect(await answerHistory(student, attemptId, position)).toBeUndefined()
    expect(await saveAnswer(student, { attemptId, position, answer: null }, at('10:01:00'))).toEqual({
      ok: false,
      reason: 'invalid-input',
    })
  }
})

test('a verdict full of text that jsonb refuses is recorded', async () => {
  const id = await submitted()
  const error = { name: unstorable, message: unstorable, stack: [{ fn: unstorable, line: 1, column: 1 }] }
  const failed = { score: 0, reason: 'threw' as const, details: { error, path: unstorable } }
  const verdict = makeVerdict(
    codingTask(),
    new Map([
      ['doubles', failed],
      ['doubles-random', failed],
    ]),
    [],
    {
      console: unstorable,
      seed: 1,
      runtime: 'test-runtime',
      timings: { sandboxMs: 1, judgeMs: 1, totalMs: 2 },
    },
  )
  expect(await recordVerdict(id, verdict, at('10:06:00'))).toBe('recorded')
  const [stored] = await db.select().from(gradings).where(eq(gradings.submissionId, id))
  expect(stored!.verdict).toMatchObject({ console: 'nul \ufffd, half a pair \ufffd' })
})

test('a fault whose message can not be stored still reaches staff', async () => {
  const id = await submitted()
  await recordFailure(id, `${unstorable}${'x'.repeat(3000)}`, at('10:06:00'))
  const [row] = await db.select().from(submissions).where(eq(submissions.id, id))
  expect(row!.failedWhy).toMatch(/^nul \ufffd, half a pair \ufffdx+$/)
})

test('an attempt that can not be closed does not keep others open', async () => {
  const broken = { ...shortText(), accepted: undefined } as unknown as TheoryContent
  const items = [
    { type: 'fixed' as const, questionId: await publish(course.courseId, { content: broken }), points: 1 },
  ]
  const sections = [{ title: { en: 'A', ko: 'A' }, shuffle: false, items }]
  const exam = await makeExam(course.courseId, { sections, avoid: [] })
  const stuck = await begin(exam.id)
  await saveAnswer(
    stuck.student,
    { attemptId: stuck.attemptId, position: 1, answer: { text: 'x' } },
    at('10:01:00'),
  )
  const others = [await begin(), await begin()]
  await expect(closeOverdue(at('12:00:00'))).rejects.toThrow('1 attempts could not be closed')
  for (const { attemptId } of others) {
    const [row] = await db.select().from(attempts).where(eq(attempts.id, attemptId))
    expect(row!.closedBy).toBe('deadline')
  }
})
