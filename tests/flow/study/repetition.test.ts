/** Repetition: what is due when, asked how, and counted once. */
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { questions } from '#db/schema/questions.ts'
import { cardReviews, studyCards } from '#db/schema/study.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { checkAnswer } from '#lib/practice/check-answer.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { nextDue } from '#lib/study/cards/next-due.ts'
import { rateAnswer, reviewOf } from '#lib/study/cards/rate-answer.ts'
import { makeCourse, makePerson, publish } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { singleChoice } from '../../support/questions.ts'
import {
  answerQuestion,
  day,
  due,
  givenOf,
  makeStudyCourse,
  nextAttempt,
  practise,
  seoul,
} from '../../support/study.ts'

withDatabase()

let courseId: string
beforeAll(async () => {
  courseId = await makeStudyCourse()
})

const newStudent = () => makePerson(courseId, 'student')

describe('repetition', () => {
  test('begins with an answer in practice: wrong is due at once, right on another day', async () => {
    const student = await newStudent()
    expect(await due(student, day(4))).toMatchObject({ dueCount: 0, cardCount: 0, next: null })
    await practise(student, true, day(4))
    await practise(student, false, day(4, '01:01:00'))
    const view = await due(student, day(4, '01:02:00'))
    expect(view).toMatchObject({ dueCount: 1, cardCount: 2, reviewedToday: 2, newCount: 0 })
    expect(view.next).toMatchObject({ count: 1 })
    expect(view.forecast).toHaveLength(14)
    expect(view.forecast.reduce((sum, { count }) => sum + count, 0)).toBe(2)
  })

  test('asks what is due, schedules it anew, and is done', async () => {
    const student = await newStudent()
    const first = await practise(student, false, day(4))
    const attemptId = await nextAttempt(student, day(4, '02:00:00'))
    expect((await givenOf(attemptId)).questionId).toBe((await givenOf(first)).questionId)
    await answerQuestion(student, attemptId, true, day(4, '02:01:00'))
    expect(await due(student, day(4, '02:02:00'))).toMatchObject({ dueCount: 0, reviewedToday: 2 })
    expect(await nextDue(student, seoul, day(4, '02:02:00'))).toEqual({ ok: false, reason: 'nothing-due' })
  })

  test('of a parameterised question shows values that were not shown before', async () => {
    const student = await newStudent()
    const seen = new Set<string | null>()
    let attemptId = await practise(student, false, day(4), { topic: 'mse' })
    for (let hour = 2; hour <= 4; hour++) {
      seen.add((await givenOf(attemptId)).given.variantId)
      attemptId = await nextAttempt(student, day(4, `0${hour}:00:00`))
      await answerQuestion(student, attemptId, false, day(4, `0${hour}:01:00`))
    }
    seen.add((await givenOf(attemptId)).given.variantId)
    expect(seen.size).toBe(4)
  })

  test('on two devices at once goes on with one question and counts its answer once', async () => {
    const student = await newStudent()
    await practise(student, false, day(4))
    const found = await Promise.all([1, 2, 3, 4].map(() => nextAttempt(student, day(4, '02:00:00'))))
    expect(new Set(found).size).toBe(1)
    await saveAnswer(
      student,
      { attemptId: found[0]!, position: 1, answer: { choice: 'b' } },
      day(4, '02:01:00'),
    )
    const checks = [1, 2, 3].map(() => checkAnswer(student, found[0]!, day(4, '02:01:00')))
    expect(await Promise.all(checks)).toEqual(checks.map(() => ({ ok: true })))
    const [card] = await db.select().from(studyCards).where(eq(studyCards.userId, student.id))
    expect(card!.memory.reps).toBe(2)
    expect(await db.select().from(cardReviews).where(eq(cardReviews.cardId, card!.id))).toHaveLength(2)
    expect(await due(student, day(4, '02:02:00'))).toMatchObject({ reviewedToday: 2 })
  })

  test('comes sooner when the student found it hard, later when easy, and is counted once', async () => {
    const student = await newStudent()
    const attemptId = await practise(student, true, day(4))
    const review = (await reviewOf(student, attemptId, day(4)))!
    expect(review.rating).toBe('good')
    expect(review.options.map(({ rating }) => rating)).toEqual(['hard', 'good', 'easy'])
    const dues: number[] = []
    for (const rating of ['hard', 'easy', 'easy'] as const) {
      expect(await rateAnswer(student, { attemptId, rating }, day(4))).toEqual({ ok: true })
      const [card] = await db.select().from(studyCards).where(eq(studyCards.userId, student.id))
      expect(card!.memory.reps).toBe(1)
      expect(card!.due).toEqual(review.options.find((option) => option.rating === rating)!.due)
      dues.push(card!.due.getTime())
    }
    expect(dues[0]).toBeLessThan(dues[1]!)
    expect(await due(student, day(4))).toMatchObject({ reviewedToday: 1 })
  })

  test('takes no rating that the grade does not allow, and none once the question was answered again', async () => {
    const student = await newStudent()
    const wrong = await practise(student, false, day(4))
    expect((await reviewOf(student, wrong, day(4)))!.options.map(({ rating }) => rating)).toEqual(['again'])
    for (const rating of ['hard', 'good', 'easy'] as const)
      expect(await rateAnswer(student, { attemptId: wrong, rating }, day(4))).toEqual({
        ok: false,
        reason: 'not-allowed',
      })
    for (const rating of ['best', 4, null, { again: 1 }])
      expect(await rateAnswer(student, { attemptId: wrong, rating } as never, day(4))).toEqual({
        ok: false,
        reason: 'invalid-input',
      })
    const later = await nextAttempt(student, day(4, '02:00:00'))
    await answerQuestion(student, later, true, day(4, '02:00:00'))
    await answerQuestion(student, await reopen(student, later), true, day(4, '03:00:00'))
    expect(await rateAnswer(student, { attemptId: later, rating: 'easy' }, day(4, '03:01:00'))).toEqual({
      ok: false,
      reason: 'rated-since',
    })
    expect((await reviewOf(student, later, day(4, '03:01:00')))!.options).toHaveLength(1)
  })

  async function reopen(student: Actor, attemptId: string) {
    const { questionId } = await givenOf(attemptId)
    const started = await startPractice(student, { questionId }, day(4, '03:00:00'))
    return started.ok ? started.attemptId : ''
  }

  test('is nobody else’s: cards are neither rated nor shown to others', async () => {
    const student = await newStudent()
    const attemptId = await practise(student, true, day(4))
    for (const role of ['student', 'ta', 'instructor'] as const) {
      const somebody = await makePerson(courseId, role)
      expect(await rateAnswer(somebody, { attemptId, rating: 'easy' }, day(4))).toEqual({
        ok: false,
        reason: 'not-found',
      })
      expect(await reviewOf(somebody, attemptId, day(4))).toBeUndefined()
      expect(await due(somebody, day(30))).toMatchObject({ cardCount: 0 })
    }
  })

  test('leaves out what was retired and courses that the student is not in any more', async () => {
    const course = await makeCourse()
    const questionId = await publish(course, { content: singleChoice('Only?') })
    const student = await makePerson(course, 'student')
    await practise(student, false, day(4))
    expect(await due(student, day(5))).toMatchObject({ dueCount: 1 })
    expect(await due({ ...student, enrolments: [] }, day(5))).toMatchObject({ dueCount: 0 })
    await db
      .update(questions)
      .set({ retiredAt: day(5) })
      .where(eq(questions.id, questionId))
    expect(await due(student, day(5))).toMatchObject({ dueCount: 0, cardCount: 0 })
    expect(await nextDue(student, seoul, day(5))).toEqual({ ok: false, reason: 'nothing-due' })
  })

  test('keeps its log as it was written', async () => {
    const student = await newStudent()
    await practise(student, true, day(4))
    const change = db.update(cardReviews).set({ rating: 'easy' })
    await expect(change).rejects.toMatchObject({ cause: { message: expect.stringContaining('append-only') } })
    await expect(db.delete(cardReviews)).rejects.toThrow()
  })
})
