import { beforeAll, expect, test } from 'vitest'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { startAttempt, startPreview } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import {
  createExam,
  examForAuthor,
  listExams,
  publishExam,
  releaseResults,
  saveExam,
} from '#lib/exams/author.ts'
import { resultView } from '#lib/results/result-view.ts'
import { at, makeCourse, makePerson, publish } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { singleChoice } from '../../support/questions.ts'

withDatabase()

let courseId: string
let instructor: Actor
let student: Actor
let made = 0
beforeAll(async () => {
  courseId = await makeCourse()
  instructor = await makePerson(courseId, 'instructor')
  student = await makePerson(courseId, 'student')
  for (const stem of ['One?', 'Two?', 'Three?']) await publish(courseId, { content: singleChoice(stem) })
})

const both = (text: string) => ({ en: text, ko: text })
const draw = (count: number) => ({
  ...{ type: 'draw' as const, count, units: [], topics: [], kinds: [], difficulties: [], points: 2 },
})
const written = (count: number, more: object = {}) => ({
  title: both('Quiz'),
  definition: { sections: [{ title: both('All'), shuffle: true, items: [draw(count)] }], avoid: [] },
  ...{ durationMinutes: 30, opensAt: null, closesAt: null, maxAttempts: 1, release: 'manual' },
  ...more,
})

async function create() {
  const result = await createExam(
    instructor,
    { courseId, slug: `quiz-${++made}`, title: both('Quiz') },
    at('07:00:00'),
  )
  if (!result.ok) throw new Error(result.reason)
  return result.examId
}

test('an exam is closed to students until it is published, but staff can preview it', async () => {
  const id = await create()
  expect(await saveExam(instructor, id, written(2), at('07:01:00'))).toEqual({ ok: true })
  expect(await startAttempt(student, id, at('07:02:00'))).toMatchObject({ ok: false })
  expect(await startPreview(instructor, id, at('07:02:00'))).toMatchObject({ ok: true })
  expect(await publishExam(instructor, id, true, at('07:03:00'))).toEqual({ ok: true })
  expect(await startAttempt(student, id, at('07:04:00'))).toMatchObject({ ok: true })
})

test('a draw that the bank can not serve is refused with the place and the numbers', async () => {
  const id = await create()
  await saveExam(instructor, id, written(9), at('07:01:00'))
  expect(await publishExam(instructor, id, true, at('07:02:00'))).toEqual({
    ok: false,
    reason: 'invalid',
    problems: [{ path: 'definition.sections.0.items.0', reason: 'too-few-questions', have: 3, need: 9 }],
  })
})

test('a published exam can not be saved into one that can not be drawn', async () => {
  const id = await create()
  await saveExam(instructor, id, written(2), at('07:01:00'))
  await publishExam(instructor, id, true, at('07:02:00'))
  expect(await saveExam(instructor, id, written(9), at('07:03:00'))).toMatchObject({
    ok: false,
    reason: 'invalid',
  })
  expect((await examForAuthor(instructor, id))?.definition.sections[0]?.items[0]).toMatchObject({ count: 2 })
})

test('nonsense is refused field by field', async () => {
  const id = await create()
  const window = { opensAt: at('10:00:00'), closesAt: at('09:00:00') }
  expect(await saveExam(instructor, id, written(1, window), at('07:01:00'))).toMatchObject({
    problems: [{ path: 'closesAt', reason: 'closes-before-opens' }],
  })
  const refused = await saveExam(
    instructor,
    id,
    written(1, { durationMinutes: 0, release: 'never' }),
    at('07:01:00'),
  )
  const paths = 'problems' in refused ? refused.problems?.map(({ path }) => path) : []
  expect(paths?.sort()).toEqual(['durationMinutes', 'release'])
})

test('an exam that somebody has started stays published', async () => {
  const id = await create()
  await saveExam(instructor, id, written(1), at('07:01:00'))
  await publishExam(instructor, id, true, at('07:02:00'))
  await startAttempt(await makePerson(courseId, 'student'), id, at('07:03:00'))
  expect(await publishExam(instructor, id, false, at('07:04:00'))).toEqual({
    ok: false,
    reason: 'has-attempts',
  })
})

test('results released by hand are seen from then on, and can be withheld again', async () => {
  const id = await create()
  await saveExam(instructor, id, written(1), at('07:01:00'))
  await publishExam(instructor, id, true, at('07:02:00'))
  const taker = await makePerson(courseId, 'student')
  const started = await startAttempt(taker, id, at('07:03:00'))
  const attemptId = started.ok ? started.attemptId : ''
  await closeAttempt(taker, attemptId, at('07:04:00'))
  const released = async () => (await resultView(taker, attemptId, at('07:10:00')))?.released
  expect(await released()).toBe(false)
  await releaseResults(instructor, id, true, at('07:05:00'))
  expect(await released()).toBe(true)
  await releaseResults(instructor, id, false, at('07:06:00'))
  expect(await released()).toBe(false)
})

test('who has started and who has finished is counted without previews', async () => {
  const id = await create()
  await saveExam(instructor, id, written(1), at('07:01:00'))
  await publishExam(instructor, id, true, at('07:02:00'))
  await startPreview(instructor, id, at('07:03:00'))
  await startAttempt(await makePerson(courseId, 'student'), id, at('07:03:00'))
  const row = (await listExams(instructor)).find(({ exam }) => exam.id === id)
  expect(row).toMatchObject({ started: 1, finished: 0 })
})

test('students and TAs can not author exams', async () => {
  const id = await create()
  for (const actor of [student, await makePerson(courseId, 'ta')]) {
    expect(await saveExam(actor, id, written(1), at('07:01:00'))).toMatchObject({
      ok: false,
      reason: 'not-found',
    })
    expect(await publishExam(actor, id, true, at('07:01:00'))).toMatchObject({
      ok: false,
      reason: 'not-found',
    })
    expect(await releaseResults(actor, id, true, at('07:01:00'))).toMatchObject({
      ok: false,
      reason: 'not-found',
    })
    expect(await examForAuthor(actor, id)).toBeUndefined()
  }
})
