/** What studying takes from exams, and what it keeps back while they run or are not released. */
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { exams } from '#db/schema/exams.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { resultView } from '#lib/results/result-view.ts'
import { addable, addCards } from '#lib/study/cards/add-cards.ts'
import { nextDue } from '#lib/study/cards/next-due.ts'
import { rateAnswer, reviewOf } from '#lib/study/cards/rate-answer.ts'
import { saveSettings } from '#lib/study/cards/settings.ts'
import { continueQuiz, endQuiz } from '#lib/study/quiz/go-on.ts'
import { quizView } from '#lib/study/quiz/quiz-view.ts'
import { startQuiz } from '#lib/study/quiz/start-quiz.ts'
import { studyUnits } from '#lib/study/study-units.ts'
import { makeExamCourse } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { answerQuestion, day, due, nextAttempt, practise, seoul, unit } from '../../support/study.ts'

withDatabase()

describe('questions of an exam', () => {
  async function taken(release: 'on-hand-in' | 'manual') {
    const course = await makeExamCourse({ release })
    const started = await startAttempt(course.student, course.exam.id, day(4))
    const attemptId = started.ok ? started.attemptId : ''
    await saveAnswer(course.student, { attemptId, position: 1, answer: { choice: 'b' } }, day(4))
    await saveAnswer(course.student, { attemptId, position: 2, answer: { text: '0' } }, day(4))
    return { ...course, attemptId }
  }
  const wrongOnes = async (student: Actor, attemptId: string, now: Date) =>
    addable(student, (await resultView(student, attemptId, now))!)

  test('that were not right can be added once they are released; new ones come by the daily limit', async () => {
    const { student, other, ta, exam, attemptId } = await taken('manual')
    const refusal = { ok: false, reason: 'not-found' }
    await closeAttempt(student, attemptId, day(4, '02:00:00'))
    expect(await wrongOnes(student, attemptId, day(5))).toEqual([])
    expect(await addCards(student, { attemptId }, day(5))).toEqual(refusal)

    await db
      .update(exams)
      .set({ releasedAt: day(6) })
      .where(eq(exams.id, exam.id))
    expect(await wrongOnes(student, attemptId, day(7))).toEqual([
      { position: 2, added: false },
      { position: 3, added: false },
    ])
    for (const somebody of [other, ta])
      expect(await addCards(somebody, { attemptId }, day(7))).toEqual(refusal)
    // Right, code, and no question at all.
    for (const position of [1, 4, 99])
      expect(await addCards(student, { attemptId, position }, day(7))).toEqual(refusal)
    expect(await addCards(student, { attemptId, position: -1 }, day(7))).toMatchObject({
      reason: 'invalid-input',
    })
    expect(await addCards(student, { attemptId, position: 2 }, day(7))).toEqual({ ok: true })
    expect(await addCards(student, { attemptId }, day(7, '01:00:30'))).toEqual({ ok: true })
    expect(await wrongOnes(student, attemptId, day(7))).toEqual([
      { position: 2, added: true },
      { position: 3, added: true },
    ])

    expect(await due(student, day(7))).toMatchObject({ dueCount: 2, newCount: 2, newPerDay: 10 })
    expect(await saveSettings(student, { newPerDay: 1 })).toEqual({ ok: true })
    for (const newPerDay of [-1, 1.5, 101, Number.NaN, '5'])
      expect(await saveSettings(student, { newPerDay } as never)).toMatchObject({ reason: 'invalid-input' })
    expect(await due(student, day(7))).toMatchObject({ dueCount: 1, next: { count: 1 } })
    const repeated = await nextAttempt(student, day(7))
    await answerQuestion(student, repeated, true, day(7))
    expect(await due(student, day(7, '01:10:00'))).toMatchObject({ dueCount: 0 })
    // Seoul's midnight is at 15:00 UTC.
    expect(await due(student, day(7, '14:59:00'))).toMatchObject({ dueCount: 0 })
    expect(await due(student, day(7, '15:01:00'))).toMatchObject({ newCount: 1 })
  })

  test('that is running are neither due nor told apart by anything that studying shows', async () => {
    const course = await makeExamCourse({ release: 'on-hand-in' })
    const { student, questionIds, exam } = course
    const attemptId = await practise(student, false, day(3), { questionId: questionIds[0] })
    const quizId = (await startQuiz(student, { unit, size: 5 }, day(3))) as { ok: true; quizId: string }
    await endQuiz(student, quizId.quizId, day(3))
    const started = await startAttempt(student, exam.id, day(4))
    const refusal = { ok: false, reason: 'exam-in-progress' }
    expect(await nextDue(student, seoul, day(4))).toEqual(refusal)
    expect(await startQuiz(student, { unit, size: 5 }, day(4))).toEqual(refusal)
    expect(await continueQuiz(student, quizId.quizId, day(4))).toEqual(refusal)
    expect(await rateAnswer(student, { attemptId, rating: 'again' }, day(4))).toEqual(refusal)
    expect(await reviewOf(student, attemptId, day(4))).toBeUndefined()
    expect((await quizView(student, quizId.quizId, day(4)))!.summary).toBeNull()
    const levels = (await studyUnits(student, day(4))).flatMap(({ topics }) =>
      topics.map(({ mastery }) => mastery),
    )
    expect(levels.every(({ answers }) => answers === 0)).toBe(true)
    await closeAttempt(student, started.ok ? started.attemptId : '', day(4))
    expect(await nextDue(student, seoul, day(4))).toMatchObject({ ok: true })
  })

  test('that is not released are kept back from repetition and quizzes', async () => {
    const { student, exam, questionIds } = await makeExamCourse({ publishedAt: null, release: 'manual' })
    await practise(student, false, day(3), { questionId: questionIds[0] })
    const quizId = ((await startQuiz(student, { unit, size: 5 }, day(3))) as { quizId: string }).quizId
    await db
      .update(exams)
      .set({ publishedAt: day(3) })
      .where(eq(exams.id, exam.id))
    expect(await due(student, day(4))).toMatchObject({ dueCount: 0 })
    expect(await nextDue(student, seoul, day(4))).toEqual({ ok: false, reason: 'nothing-due' })
    // The quiz does not stand still before a question that can't be checked.
    expect(await continueQuiz(student, quizId, day(4))).toEqual({ ok: true })
    expect(await quizView(student, quizId, day(4))).toMatchObject({ total: 0, current: null })
  })
})
