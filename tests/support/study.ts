/** A course to study in, and a student who practises, takes quizzes and repeats. */
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { checkAnswer } from '#lib/practice/check-answer.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { dueView } from '#lib/study/cards/due-view.ts'
import { nextDue } from '#lib/study/cards/next-due.ts'
import { makeCourse, publish } from './course.ts'
import { codingTask, parameterised, singleChoice } from './questions.ts'

export const seoul = 'Asia/Seoul'
export const day = (number: number, time = '01:00:00') =>
  new Date(`2026-05-${String(number).padStart(2, '0')}T${time}Z`)

/** Softmax and mse are of unit 2. */
export const unit = 2

/** Three single choices on softmax, a parameterised question on mse with four variants, and a task. Returns the course's id. */
export async function makeStudyCourse() {
  const courseId = await makeCourse()
  for (const stem of ['First?', 'Second?', 'Third?']) await publish(courseId, { content: singleChoice(stem) })
  const variants = [1, 2, 3, 4].map((x) => ({ x, answer: x + 1 }))
  await publish(courseId, { content: parameterised(), variants })
  await publish(courseId, { content: codingTask() })
  return courseId
}

/** The first question of an attempt: its id, its kind, and the variant that was given. */
export async function givenOf(attemptId: string) {
  const [row] = await db
    .select({ kind: questionVersions.kind, questionId: questionVersions.questionId, given: attemptQuestions })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.attemptId, attemptId))
  return row!
}

export async function answerQuestion(student: Actor, attemptId: string, right: boolean, now: Date) {
  const { kind } = await givenOf(attemptId)
  const view = (await questionView(student, attemptId, 1, now))!.view as { stem: { en: string } }
  const x = Number(/\d+/.exec(view.stem.en)?.[0])
  const given = kind === 'numeric' ? { text: String(right ? x + 1 : x + 50) } : { choice: right ? 'b' : 'a' }
  await saveAnswer(student, { attemptId, position: 1, answer: given }, now)
  const checked = await checkAnswer(student, attemptId, now)
  if (!checked.ok) throw new Error(checked.reason)
}

/** Answers a question outside any quiz. Returns the attempt's id. */
export async function practise(
  student: Actor,
  right: boolean,
  now: Date,
  input: object = { topic: 'softmax' },
) {
  const started = await startPractice(student, input as { topic: string }, now)
  if (!started.ok) throw new Error(started.reason)
  await answerQuestion(student, started.attemptId, right, now)
  return started.attemptId
}

export const due = (student: Actor, now: Date, days = 14) => dueView(student, { timeZone: seoul, days }, now)

/** The attempt at what is due next. */
export async function nextAttempt(student: Actor, now: Date) {
  const found = await nextDue(student, seoul, now)
  if (!found.ok) throw new Error(found.reason)
  return found.attemptId
}
