/** Whose turn it is. One lane judges, so that the order of judging is the order of the queue. */
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { gradeSubmission } from '#lib/grading/grade-submission.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { enqueueRegrade } from '#lib/queue/queue.ts'
import { work } from '#lib/queue/work.ts'
import { submit } from '#lib/submissions/submit.ts'
import { at, makeCourse, makeExamCourse, makePerson, publish } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { codingTask } from '../../support/questions.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

let courseId: string
let questionIds: string[]
beforeEach(async () => {
  courseId = await makeCourse()
  questionIds = []
})

async function student(name: string): Promise<Actor> {
  return makePerson(courseId, 'student', name)
}

/** Each to a question of its own: a question takes one at a time. The source says whose it is. */
async function practise(actor: Actor, count: number) {
  for (let i = 0; i < count; i++) {
    questionIds[i] ??= await publish(courseId, { content: codingTask() })
    const started = await startPractice(actor, { questionId: questionIds[i]! }, at('10:00:00'))
    await handIn(actor, started.ok ? started.attemptId : '', 1, actor.name)
  }
}

async function handIn(actor: Actor, attemptId: string, position: number, source: string) {
  const made = await submit(actor, { attemptId, position, source }, at('10:01:00'))
  if (!made.ok) throw new Error(made.reason)
}

/** Sources in the order in which they were judged. */
async function judgeAll(count: number): Promise<string[]> {
  const order: string[] = []
  const stopping = new AbortController()
  const none = async () => {}
  const working = work(
    {
      grading: async (id, signal) => {
        const judge = async (_task: unknown, source: string) => {
          order.push(source)
          return gradedVerdict(1)
        }
        await gradeSubmission(id, judge, signal)
      },
      regrade: async (itemId) => void order.push(itemId),
      ...{ gradingGivenUp: none, regradeGivenUp: none, proof: none, proofGivenUp: none },
    },
    stopping.signal,
    { concurrency: 1 },
  )
  for (const end = Date.now() + 30_000; order.length < count && Date.now() < end; ) await sleep(20)
  stopping.abort()
  await working
  return order
}

test("a student with twenty submissions waiting delays another's one by one job", async () => {
  await practise(await student('busy'), 20)
  await practise(await student('modest'), 1)
  const order = await judgeAll(21)
  expect(order.slice(0, 3)).toEqual(['busy', 'modest', 'busy'])
  expect(order).toHaveLength(21)
})

test('students with several submissions waiting take turns', async () => {
  await practise(await student('first'), 3)
  await practise(await student('second'), 3)
  expect(await judgeAll(6)).toEqual(['first', 'second', 'first', 'second', 'first', 'second'])
})

test('exams come before practice whoever waits for how much, and regrades come last', async () => {
  const regraded = crypto.randomUUID()
  await db.transaction((tx) => enqueueRegrade(tx, [regraded]))
  await practise(await student('practice'), 1)
  const examinee = await student('examinee')
  await practise(examinee, 5)
  const exam = await makeExamCourse()
  const inBoth = {
    ...examinee,
    enrolments: [...examinee.enrolments, { courseId: exam.courseId, role: 'student' as const }],
  }
  const started = await startAttempt(inBoth, exam.exam.id, at('10:00:00'))
  await handIn(inBoth, started.ok ? started.attemptId : '', 4, 'exam')
  const order = await judgeAll(8)
  expect(order[0]).toBe('exam')
  expect(order.slice(1, 3).sort()).toEqual(['examinee', 'practice'])
  expect(order.at(-1)).toBe(regraded)
})
