/** A student's say over single cards. */
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { cardReviews, studyCards } from '#db/schema/study.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { listCards } from '#lib/study/cards/card-list.ts'
import { changeCard } from '#lib/study/cards/change-card.ts'
import { nextDue } from '#lib/study/cards/next-due.ts'
import { makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { answerQuestion, day, due, givenOf, makeStudyCourse, practise, seoul } from '../../support/study.ts'

withDatabase()

let courseId: string
beforeAll(async () => {
  courseId = await makeStudyCourse()
})

/** One wrong answer: its question is due at once. */
async function withCard() {
  const student = await makePerson(courseId, 'student')
  const { questionId } = await givenOf(await practise(student, false, day(4)))
  const change = (change: Parameters<typeof changeCard>[1]['change'], now = day(4, '01:10:00')) =>
    changeCard(student, { questionId, change }, now)
  return { student, questionId, change }
}
const cardOf = async (student: Actor) =>
  (await db.select().from(studyCards).where(eq(studyCards.userId, student.id)))[0]!
const list = (student: Actor, removed: boolean, now = day(4, '01:20:00')) =>
  listCards(student, { removed, page: 1 }, now)

test('a removed card is not asked, and a later wrong answer does not bring it back', async () => {
  const { student, questionId, change } = await withCard()
  expect(await change('remove')).toEqual({ ok: true })
  expect(await nextDue(student, seoul, day(4, '02:00:00'))).toEqual({ ok: false, reason: 'nothing-due' })
  const again = await startPractice(student, { questionId }, day(5))
  await answerQuestion(student, again.ok ? again.attemptId : '', false, day(5, '01:01:00'))
  expect(await due(student, day(5, '02:00:00'))).toMatchObject({ dueCount: 0, cardCount: 0, anyCards: true })
  expect(await list(student, true)).toMatchObject({
    kept: 0,
    removed: 1,
    cards: [{ questionId, removed: true }],
  })
})

test('putting a card back goes on with its schedule', async () => {
  const { student, change } = await withCard()
  const before = await cardOf(student)
  await change('remove')
  await change('remove', day(4, '01:30:00'))
  await change('restore')
  expect(await cardOf(student)).toEqual(before)
  expect(await nextDue(student, seoul, day(4, '02:00:00'))).toMatchObject({ ok: true })
})

test('a paused card is due when the pause ends, or is ended', async () => {
  const { student, change } = await withCard()
  await change('pause')
  expect(await due(student, day(4, '02:00:00'))).toMatchObject({
    dueCount: 0,
    next: { day: '2026-05-11', count: 1 },
  })
  expect((await list(student, false)).cards[0]!.pausedUntil).toEqual(day(11, '01:10:00'))
  expect(await due(student, day(11, '02:00:00'))).toMatchObject({ dueCount: 1 })
  await change('resume')
  expect(await due(student, day(4, '02:00:00'))).toMatchObject({ dueCount: 1 })
})

test('starting over forgets the schedule and keeps every answer; undone, the schedule is what it was', async () => {
  const { student, change } = await withCard()
  const before = await cardOf(student)
  await change('reset')
  expect(await cardOf(student)).toMatchObject({ state: 'new', firstReviewedAt: null, memory: { reps: 0 } })
  expect(await due(student, day(4, '02:00:00'))).toMatchObject({ dueCount: 1, newCount: 1 })
  expect(await db.select().from(cardReviews).where(eq(cardReviews.cardId, before.id))).toHaveLength(1)
  await change('recall')
  expect(await cardOf(student)).toEqual(before)
})

test("nobody changes another one's card, and nothing but a known change is made", async () => {
  const { student, questionId } = await withCard()
  const before = await cardOf(student)
  const other = await makePerson(courseId, 'student')
  const now = day(4, '02:00:00')
  expect(await changeCard(other, { questionId, change: 'remove' }, now)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  for (const input of [{ questionId: "' or 1=1", change: 'remove' }, { questionId, change: 'delete' }, null])
    expect(await changeCard(student, input as never, now)).toEqual({ ok: false, reason: 'invalid-input' })
  expect(await cardOf(student)).toEqual(before)
})
