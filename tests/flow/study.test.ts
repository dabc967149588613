/** Quizzes over a unit, repetition and mastery: what is drawn, what comes back, and what nobody is told too early. */
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { questions, questionVersions } from '#db/schema/questions.ts'
import { cardReviews, quizItems, studyCards } from '#db/schema/study.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { checkAnswer } from '#lib/practice/check-answer.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { resultView } from '#lib/results/result-view.ts'
import { addable, addCards } from '#lib/study/cards/add-cards.ts'
import { dueView } from '#lib/study/cards/due-view.ts'
import { nextDue } from '#lib/study/cards/next-due.ts'
import { rateAnswer, reviewOf } from '#lib/study/cards/rate-answer.ts'
import { saveSettings } from '#lib/study/cards/settings.ts'
import { continueQuiz, endQuiz } from '#lib/study/quiz/go-on.ts'
import { quizView } from '#lib/study/quiz/quiz-view.ts'
import { startQuiz } from '#lib/study/quiz/start-quiz.ts'
import { studyTopic, studyUnits } from '#lib/study/study-units.ts'
import { canariesIn } from '../support/canary.ts'
import { at, makeCourse, makeExamCourse, makePerson, publish } from '../support/course.ts'
import { withDatabase } from '../support/database.ts'
import { codingTask, parameterised, singleChoice } from '../support/questions.ts'

withDatabase()

const seoul = 'Asia/Seoul'
const day = (number: number, time = '01:00:00') =>
  new Date(`2026-05-${String(number).padStart(2, '0')}T${time}Z`)
/** Softmax and mse are of unit 2. */
const unit = 2

let courseId: string
beforeAll(async () => {
  courseId = await makeCourse()
  for (const stem of ['First?', 'Second?', 'Third?']) await publish(courseId, { content: singleChoice(stem) })
  const variants = [1, 2, 3, 4].map((x) => ({ x, answer: x + 1 }))
  await publish(courseId, { content: parameterised(), variants })
  await publish(courseId, { content: codingTask() })
})

const newStudent = () => makePerson(courseId, 'student')

async function kindOf(attemptId: string) {
  const [row] = await db
    .select({ kind: questionVersions.kind, questionId: questionVersions.questionId, given: attemptQuestions })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.attemptId, attemptId))
  return row!
}

async function answer(student: Actor, attemptId: string, right: boolean, now: Date) {
  const { kind } = await kindOf(attemptId)
  const view = (await questionView(student, attemptId, 1, now))!.view as { stem: { en: string } }
  const x = Number(/\d+/.exec(view.stem.en)?.[0])
  const given = kind === 'numeric' ? { text: String(right ? x + 1 : x + 50) } : { choice: right ? 'b' : 'a' }
  await saveAnswer(student, { attemptId, position: 1, answer: given }, now)
  const checked = await checkAnswer(student, attemptId, now)
  if (!checked.ok) throw new Error(checked.reason)
}

async function practise(student: Actor, right: boolean, now: Date, input: object = { topic: 'softmax' }) {
  const started = await startPractice(student, input as { topic: string }, now)
  if (!started.ok) throw new Error(started.reason)
  await answer(student, started.attemptId, right, now)
  return started.attemptId
}

async function begin(student: Actor, now: Date, size: 5 | 10 | 20 = 10) {
  const started = await startQuiz(student, { unit, size }, now)
  if (!started.ok) throw new Error(started.reason)
  return started.quizId
}

const due = (student: Actor, now: Date, days = 14) => dueView(student, { timeZone: seoul, days }, now)

async function next(student: Actor, now: Date) {
  const found = await nextDue(student, seoul, now)
  if (!found.ok) throw new Error(found.reason)
  return found.attemptId
}

describe('a quiz', () => {
  test('asks every theory question of a small unit once and ends with a summary', async () => {
    const student = await newStudent()
    const quizId = await begin(student, day(4))
    const asked = new Set<string>()
    for (let number = 1; number <= 4; number++) {
      const quiz = (await quizView(student, quizId, day(4)))!
      expect(quiz).toMatchObject({ total: 4, answered: number - 1, finishedAt: null, summary: null })
      expect(quiz.current).toMatchObject({ number, answered: false, comesBack: false })
      asked.add((await kindOf(quiz.current!.attemptId)).questionId)
      await answer(student, quiz.current!.attemptId, true, day(4))
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
    const quizId = await begin(student, day(4), 5)
    const wrong: { questionId: string; variantId: string | null }[] = []
    for (let number = 1; number <= 4; number++) {
      const { attemptId } = (await quizView(student, quizId, day(4)))!.current!
      const { kind, questionId, given } = await kindOf(attemptId)
      if (kind === 'numeric') wrong.push({ questionId, variantId: given.variantId })
      await answer(student, attemptId, kind !== 'numeric', day(4))
      await continueQuiz(student, quizId, day(4))
    }
    const back = (await quizView(student, quizId, day(4)))!
    expect(back).toMatchObject({ total: 5, answered: 4, current: { number: 5, comesBack: true } })
    const again = await kindOf(back.current!.attemptId)
    expect(again.questionId).toBe(wrong[0]!.questionId)
    expect(again.given.variantId).not.toBe(wrong[0]!.variantId)
    await answer(student, back.current!.attemptId, true, day(4))
    await continueQuiz(student, quizId, day(4))
    expect((await quizView(student, quizId, day(4)))!.summary).toMatchObject({
      score: 3,
      questions: 4,
      learnt: 1,
    })
  })

  test('comes to an end even for somebody who is always wrong', async () => {
    const student = await newStudent()
    const quizId = await begin(student, day(4), 5)
    let answers = 0
    for (let quiz = await quizView(student, quizId, day(4)); quiz?.current; ) {
      await answer(student, quiz.current.attemptId, false, day(4))
      answers++
      await continueQuiz(student, quizId, day(4))
      quiz = await quizView(student, quizId, day(4))
    }
    expect(answers).toBe(4 * 3)
  })

  test('is continued where it was left, and started twice it is one', async () => {
    const student = await newStudent()
    const [first, second] = await Promise.all([begin(student, day(4)), begin(student, day(4), 5)])
    expect(second).toBe(first)
    const { attemptId } = (await quizView(student, first, day(4)))!.current!
    await Promise.all([1, 2, 3].map(() => continueQuiz(student, first, day(4))))
    expect((await quizView(student, first, day(6)))!.current!.attemptId).toBe(attemptId)
    await answer(student, attemptId, true, day(6))
    await Promise.all([1, 2, 3].map(() => continueQuiz(student, first, day(6))))
    expect((await quizView(student, first, day(6)))!).toMatchObject({ answered: 1, current: { number: 2 } })
    expect(await endQuiz(student, first, day(6))).toEqual({ ok: true })
    expect((await quizView(student, first, day(6)))!.summary).toMatchObject({ score: 1, questions: 1 })
    expect(await begin(student, day(6))).not.toBe(first)
  })

  test('skips a question that was retired meanwhile', async () => {
    const course = await makeCourse()
    const ids = [
      await publish(course, { content: singleChoice('Stays?') }),
      await publish(course, { content: singleChoice('Goes?') }),
    ]
    const student = await makePerson(course, 'student')
    const quizId = await begin(student, day(4))
    const quiz = (await quizView(student, quizId, day(4)))!
    const current = (await kindOf(quiz.current!.attemptId)).questionId
    const other = ids.find((id) => id !== current)!
    await db
      .update(questions)
      .set({ retiredAt: day(4) })
      .where(eq(questions.id, other))
    await answer(student, quiz.current!.attemptId, true, day(4))
    await continueQuiz(student, quizId, day(4))
    expect(await quizView(student, quizId, day(4))).toMatchObject({ total: 1, summary: { questions: 1 } })
  })

  test('shows nothing of a key before its question is answered', async () => {
    const student = await newStudent()
    const quizId = await begin(student, day(4))
    const quiz = (await quizView(student, quizId, day(4)))!
    expect(canariesIn(quiz)).toEqual([])
    expect(canariesIn(await questionView(student, quiz.current!.attemptId, 1, day(4)))).toEqual([])
    expect(canariesIn(await resultView(student, quiz.current!.attemptId, day(4)))).toEqual([])
    expect(await reviewOf(student, quiz.current!.attemptId, day(4))).toBeUndefined()
  })

  test('is its owner’s alone', async () => {
    const student = await newStudent()
    const quizId = await begin(student, day(4))
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
    const attemptId = await next(student, day(4, '02:00:00'))
    expect((await kindOf(attemptId)).questionId).toBe((await kindOf(first)).questionId)
    await answer(student, attemptId, true, day(4, '02:01:00'))
    expect(await due(student, day(4, '02:02:00'))).toMatchObject({ dueCount: 0, reviewedToday: 2 })
    expect(await nextDue(student, seoul, day(4, '02:02:00'))).toEqual({ ok: false, reason: 'nothing-due' })
  })

  test('of a parameterised question shows values that were not shown before', async () => {
    const student = await newStudent()
    const seen = new Set<string | null>()
    let attemptId = await practise(student, false, day(4), { topic: 'mse' })
    for (let hour = 2; hour <= 4; hour++) {
      seen.add((await kindOf(attemptId)).given.variantId)
      attemptId = await next(student, day(4, `0${hour}:00:00`))
      await answer(student, attemptId, false, day(4, `0${hour}:01:00`))
    }
    seen.add((await kindOf(attemptId)).given.variantId)
    expect(seen.size).toBe(4)
  })

  test('on two devices at once goes on with one question and counts its answer once', async () => {
    const student = await newStudent()
    await practise(student, false, day(4))
    const found = await Promise.all([1, 2, 3, 4].map(() => next(student, day(4, '02:00:00'))))
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
    const later = await next(student, day(4, '02:00:00'))
    await answer(student, later, true, day(4, '02:00:00'))
    await answer(student, await reopen(student, later), true, day(4, '03:00:00'))
    expect(await rateAnswer(student, { attemptId: later, rating: 'easy' }, day(4, '03:01:00'))).toEqual({
      ok: false,
      reason: 'rated-since',
    })
    expect((await reviewOf(student, later, day(4, '03:01:00')))!.options).toHaveLength(1)
  })

  async function reopen(student: Actor, attemptId: string) {
    const { questionId } = await kindOf(attemptId)
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
    const repeated = await next(student, day(7))
    await answer(student, repeated, true, day(7))
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

describe('mastery', () => {
  test('follows practice, topic by topic, over all units and topics of the course', async () => {
    const student = await newStudent()
    for (const minute of ['00', '01', '02']) await practise(student, true, day(4, `01:${minute}:00`))
    const units = await studyUnits(student, day(4, '02:00:00'))
    expect(units).toHaveLength(14)
    expect(units.flatMap(({ topics }) => topics)).toHaveLength(151)
    const softmax = (await studyTopic(student, 'softmax', day(4, '02:00:00')))!
    expect(softmax.topic).toMatchObject({ questionCount: 3, mastery: { level: 'strong', answers: 3 } })
    expect(softmax.topic.mastery.lastAt).toEqual(day(4, '01:02:00'))
    expect(softmax.unit).toMatchObject({ number: unit, questionCount: 4 })
    expect((await studyTopic(student, 'mse', day(4)))!.topic.mastery).toMatchObject({
      level: 'unknown',
      answers: 0,
    })
    for (const id of ['nothing', '__proto__', '../etc'])
      expect(await studyTopic(student, id, day(4))).toBeUndefined()
    expect(canariesIn(units)).toEqual([])
  })

  test('counts a released exam and nothing of one that is not', async () => {
    const { student, exam } = await makeExamCourse({ release: 'manual' })
    const started = await startAttempt(student, exam.id, day(4))
    const attemptId = started.ok ? started.attemptId : ''
    await saveAnswer(student, { attemptId, position: 1, answer: { choice: 'b' } }, day(4))
    await closeAttempt(student, attemptId, day(4, '02:00:00'))
    const answers = async (now: Date) => (await studyTopic(student, 'softmax', now))!.topic.mastery.answers
    expect(await answers(day(5))).toBe(0)
    await db
      .update(exams)
      .set({ releasedAt: day(6) })
      .where(eq(exams.id, exam.id))
    expect(await answers(day(7))).toBe(1)
  })
})

test('a practice question answered outside any quiz makes no quiz', async () => {
  const student = await newStudent()
  const attemptId = await practise(student, false, at('10:00:00'))
  expect(await db.select().from(quizItems).where(eq(quizItems.attemptId, attemptId))).toEqual([])
  expect(await db.select().from(attempts).where(eq(attempts.userId, student.id))).toHaveLength(1)
})
