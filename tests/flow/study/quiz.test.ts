/** Quizzes over a unit: what is drawn, what comes back, and what nobody is told too early. */
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { questions } from '#db/schema/questions.ts'
import { quizItems } from '#db/schema/study.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { resultView } from '#lib/results/result-view.ts'
import { reviewOf } from '#lib/study/cards/rate-answer.ts'
import { continueQuiz, endQuiz } from '#lib/study/quiz/go-on.ts'
import { quizView } from '#lib/study/quiz/quiz-view.ts'
import { startQuiz } from '#lib/study/quiz/start-quiz.ts'
import { canariesIn } from '../../support/canary.ts'
import { at, makeCourse, makePerson, publish } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { singleChoice } from '../../support/questions.ts'
import { answerQuestion, day, givenOf, makeStudyCourse, practise, unit } from '../../support/study.ts'

withDatabase()

let courseId: string
beforeAll(async () => {
  courseId = await makeStudyCourse()
})

const newStudent = () => makePerson(courseId, 'student')

async function beginQuiz(student: Actor, now: Date, size: 5 | 10 | 20 = 10) {
  const started = await startQuiz(student, { unit, size }, now)
  if (!started.ok) throw new Error(started.reason)
  return started.quizId
}

describe('a quiz', () => {
  test('asks every theory question of a small unit once and ends with a summary', async () => {
    const student = await newStudent()
    const quizId = await beginQuiz(student, day(4))
    const asked = new Set<string>()
    for (let number = 1; number <= 4; number++) {
      const quiz = (await quizView(student, quizId, day(4)))!
      expect(quiz).toMatchObject({ total: 4, answered: number - 1, finishedAt: null, summary: null })
      expect(quiz.current).toMatchObject({ number, answered: false, comesBack: false })
      asked.add((await givenOf(quiz.current!.attemptId)).questionId)
      await answerQuestion(student, quiz.current!.attemptId, true, day(4))
      expect((await quizView(student, quizId, day(4)))!.current!.answered).toBe(true)
      expect(await continueQuiz(student, quizId, day(4))).toEqual({ ok: true })
    }
    expect(asked.size).toBe(4)
    const done = (await quizView(student, quizId, day(4)))!
    expect(done).toMatchObject({ current: null, finishedAt: day(4) })
    expect(done.summary).toMatchObject({ score: 4, questions: 4, learnt: 0 })
  })

  test('asks again what was wrong: another variant, or another question of the topic', async () => {
    const student = await newStudent()
    const quizId = await beginQuiz(student, day(4), 5)
    const wrong: { questionId: string; variantId: string | null }[] = []
    for (let number = 1; number <= 4; number++) {
      const { attemptId } = (await quizView(student, quizId, day(4)))!.current!
      const { kind, questionId, given } = await givenOf(attemptId)
      if (kind === 'numeric') wrong.push({ questionId, variantId: given.variantId })
      await answerQuestion(student, attemptId, kind !== 'numeric', day(4))
      await continueQuiz(student, quizId, day(4))
    }
    const back = (await quizView(student, quizId, day(4)))!
    expect(back).toMatchObject({ total: 5, answered: 4, current: { number: 5, comesBack: true } })
    const again = await givenOf(back.current!.attemptId)
    expect(again.questionId).toBe(wrong[0]!.questionId)
    expect(again.given.variantId).not.toBe(wrong[0]!.variantId)
    await answerQuestion(student, back.current!.attemptId, true, day(4))
    await continueQuiz(student, quizId, day(4))
    expect((await quizView(student, quizId, day(4)))!.summary).toMatchObject({
      score: 3,
      questions: 4,
      learnt: 1,
    })
  })

  test('comes to an end even for somebody who is always wrong', async () => {
    const student = await newStudent()
    const quizId = await beginQuiz(student, day(4), 5)
    let answers = 0
    for (let quiz = await quizView(student, quizId, day(4)); quiz?.current; ) {
      await answerQuestion(student, quiz.current.attemptId, false, day(4))
      answers++
      await continueQuiz(student, quizId, day(4))
      quiz = await quizView(student, quizId, day(4))
    }
    expect(answers).toBe(4 * 3)
  })

  test('is continued where it was left, and started twice it is one', async () => {
    const student = await newStudent()
    const [first, second] = await Promise.all([beginQuiz(student, day(4)), beginQuiz(student, day(4), 5)])
    expect(second).toBe(first)
    const { attemptId } = (await quizView(student, first, day(4)))!.current!
    await Promise.all([1, 2, 3].map(() => continueQuiz(student, first, day(4))))
    expect((await quizView(student, first, day(6)))!.current!.attemptId).toBe(attemptId)
    await answerQuestion(student, attemptId, true, day(6))
    await Promise.all([1, 2, 3].map(() => continueQuiz(student, first, day(6))))
    expect((await quizView(student, first, day(6)))!).toMatchObject({ answered: 1, current: { number: 2 } })
    expect(await endQuiz(student, first, day(6))).toEqual({ ok: true })
    expect((await quizView(student, first, day(6)))!.summary).toMatchObject({ score: 1, questions: 1 })
    expect(await beginQuiz(student, day(6))).not.toBe(first)
  })

  test('skips a question that was retired meanwhile', async () => {
    const course = await makeCourse()
    const ids = [
      await publish(course, { content: singleChoice('Stays?') }),
      await publish(course, { content: singleChoice('Goes?') }),
    ]
    const student = await makePerson(course, 'student')
    const quizId = await beginQuiz(student, day(4))
    const quiz = (await quizView(student, quizId, day(4)))!
    const current = (await givenOf(quiz.current!.attemptId)).questionId
    const other = ids.find((id) => id !== current)!
    await db
      .update(questions)
      .set({ retiredAt: day(4) })
      .where(eq(questions.id, other))
    await answerQuestion(student, quiz.current!.attemptId, true, day(4))
    await continueQuiz(student, quizId, day(4))
    expect(await quizView(student, quizId, day(4))).toMatchObject({ total: 1, summary: { questions: 1 } })
  })

  test('shows nothing of a key before its question is answered', async () => {
    const student = await newStudent()
    const quizId = await beginQuiz(student, day(4))
    const quiz = (await quizView(student, quizId, day(4)))!
    expect(canariesIn(quiz)).toEqual([])
    expect(canariesIn(await questionView(student, quiz.current!.attemptId, 1, day(4)))).toEqual([])
    expect(canariesIn(await resultView(student, quiz.current!.attemptId, day(4)))).toEqual([])
    expect(await reviewOf(student, quiz.current!.attemptId, day(4))).toBeUndefined()
  })

  test('is its owner’s alone', async () => {
    const student = await newStudent()
    const quizId = await beginQuiz(student, day(4))
    const refusal = { ok: false, reason: 'not-found' }
    for (const role of ['student', 'ta', 'instructor'] as const) {
      const somebody = await makePerson(courseId, role)
      expect(await quizView(somebody, quizId, day(4))).toBeUndefined()
      expect(await continueQuiz(somebody, quizId, day(4))).toEqual(refusal)
      expect(await endQuiz(somebody, quizId, day(4))).toEqual(refusal)
    }
    for (const id of ['', 'x', '../', `${quizId}'`]) {
      expect(await quizView(student, id, day(4))).toBeUndefined()
      expect(await continueQuiz(student, id, day(4))).toEqual(refusal)
    }
  })

  test('of a unit or a size that there is not is refused', async () => {
    const student = await newStudent()
    for (const input of [
      { unit: 0, size: 5 },
      { unit: 15, size: 5 },
      { unit: 2, size: 7 },
      { unit: 2, size: 1e9 },
      null,
    ])
      expect(await startQuiz(student, input as never, day(4))).toEqual({ ok: false, reason: 'invalid-input' })
    expect(await startQuiz(student, { unit: 14, size: 5 }, day(4))).toEqual({
      ok: false,
      reason: 'nothing-to-practise',
    })
    const stranger = await makePerson(null, 'student')
    expect(await startQuiz(stranger, { unit, size: 5 }, day(4))).toMatchObject({ ok: false })
  })
})

test('a practice question answered outside any quiz makes no quiz', async () => {
  const student = await newStudent()
  const attemptId = await practise(student, false, at('10:00:00'))
  expect(await db.select().from(quizItems).where(eq(quizItems.attemptId, attemptId))).toEqual([])
  expect(await db.select().from(attempts).where(eq(attempts.userId, student.id))).toHaveLength(1)
})
