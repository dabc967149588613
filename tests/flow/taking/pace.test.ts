/** What one person may ask for again and again, and where it ends. */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { maxSourceBytes } from '#graders/contract/limits.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { keepsPace, type Paced, paces } from '#lib/auth/pace.ts'
import { recordFailure, recordVerdict } from '#lib/grading/record-verdict.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { maxSubmissionsPerQuestion, submit } from '#lib/submissions/submit.ts'
import { at, makeExamCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
beforeAll(async () => {
  course = await makeExamCourse()
})

async function begin() {
  const student = await makePerson(course.courseId, 'student')
  const started = await startAttempt(student, course.exam.id, at('10:00:00'))
  if (!started.ok) throw new Error(started.reason)
  return { student, attemptId: started.attemptId }
}
const now = at('10:05:00')
const code = { position: 4, source: 'export const doubles = (x) => x' }

describe.each(Object.keys(paces) as Paced[])('pace of "%s"', (what) => {
  test('holds whoever goes too fast, and nobody else', async () => {
    const [hasty, calm] = [randomUUID(), randomUUID()]
    const { times } = paces[what]
    const asked = await Promise.all(Array.from({ length: times + 20 }, () => keepsPace(hasty, what)))
    expect(asked.filter(Boolean)).toHaveLength(times)
    expect(await keepsPace(hasty, what)).toBe(false)
    expect(await keepsPace(calm, what)).toBe(true)
  })
})

test('of a thousand submissions at once one is taken', async () => {
  const { student, attemptId } = await begin()
  const made: Awaited<ReturnType<typeof submit>>[] = []
  for (let i = 0; i < 20; i++) {
    const burst = Array.from({ length: 50 }, () => submit(student, { attemptId, ...code }, now))
    made.push(...(await Promise.all(burst)))
  }
  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  expect(made.filter((each) => !each.ok && each.reason === 'submission-pending')).toHaveLength(999)
})

test('submissions one after the other end at the limit of the question', async () => {
  const { student, attemptId } = await begin()
  for (let i = 0; i < maxSubmissionsPerQuestion; i++) {
    const made = await submit(student, { attemptId, ...code, source: `${code.source} // ${i}` }, now)
    if (!made.ok) throw new Error(made.reason)
    await recordVerdict(made.submissionId, gradedVerdict(0), now)
  }
  expect(await submit(student, { attemptId, ...code }, now)).toEqual({
    ok: false,
    reason: 'too-many-submissions',
  })
})

test('what could not be graded by our fault does not count towards that limit', async () => {
  const { student, attemptId } = await begin()
  for (let i = 0; i <= maxSubmissionsPerQuestion; i++) {
    const made = await submit(student, { attemptId, ...code, source: `${code.source} // ${i}` }, now)
    if (!made.ok) throw new Error(made.reason)
    await recordFailure(made.submissionId, 'not graded here', now)
  }
})

test('ten megabytes of source are refused before anything is stored', async () => {
  const { student, attemptId } = await begin()
  const source = 'x'.repeat(10 * 2 ** 20)
  expect(await submit(student, { attemptId, position: 4, source }, now)).toEqual({
    ok: false,
    reason: 'source-too-large',
  })
  expect(await saveAnswer(student, { attemptId, position: 4, answer: { source } }, now)).toMatchObject({
    ok: false,
  })
  const wide = 'é'.repeat(maxSourceBytes / 2 + 1)
  expect(await submit(student, { attemptId, position: 4, source: wide }, now)).toMatchObject({ ok: false })
})

test('nobody reads, answers, submits or closes what is another’s', async () => {
  const { student, attemptId } = await begin()
  const other = await makePerson(course.courseId, 'student')
  const made = await submit(student, { attemptId, ...code }, now)
  if (!made.ok) throw new Error(made.reason)
  const refusal = { ok: false, reason: 'not-found' }
  expect(await submit(other, { attemptId, ...code }, now)).toEqual(refusal)
  expect(await saveAnswer(other, { attemptId, position: 1, answer: { text: 'x' } }, now)).toEqual(refusal)
  expect(await closeAttempt(other, attemptId, now)).toEqual(refusal)
  expect(await questionView(other, attemptId, 4, now)).toBeUndefined()
  expect(await submissionView(other, made.submissionId)).toBeUndefined()
  expect(await submissionView(student, made.submissionId)).toBeDefined()
})
