import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, inArray } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { gradings, submissions } from '#db/schema/grading.ts'
import type { Verdict } from '#graders/contract/verdict.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { gradeSubmission, type JudgeSubmission } from '#lib/grading/grade-submission.ts'
import { recordFailure } from '#lib/grading/record-verdict.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { type Handlers, work } from '#lib/queue/work.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { submit } from '#lib/submissions/submit.ts'
import { at, makeCourse, makeExamCourse, makePerson, publish } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { codingTask } from '../../support/questions.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
beforeAll(async () => {
  course = await makeExamCourse()
})

const running: { stop: () => Promise<void> }[] = []
afterEach(async () => {
  for (const worker of running.splice(0)) await worker.stop()
})

async function startWorker(
  judge: JudgeSubmission,
  handlers: Partial<Handlers> = {},
  concurrency = 2,
  superviseEverySeconds = 1,
) {
  const stopping = new AbortController()
  const ready = Promise.withResolvers<void>()
  const done = work(
    {
      grading: async (id, signal) => void (await gradeSubmission(id, judge, signal)),
      gradingGivenUp: (id, why) => recordFailure(id, why, new Date()),
      regrade: async () => {},
      regradeGivenUp: async () => {},
      proof: async () => {},
      proofGivenUp: async () => {},
      ...handlers,
    },
    stopping.signal,
    { concurrency, superviseEverySeconds, onReady: ready.resolve },
  )
  await Promise.race([ready.promise, done])
  const stop = () => {
    stopping.abort()
    return done
  }
  running.push({ stop })
  return { stop }
}

async function submitOne(source = 'code') {
  const student = await makePerson(course.courseId, 'student')
  const started = await startAttempt(student, course.exam.id, at('10:00:00'))
  const attemptId = started.ok ? started.attemptId : ''
  const made = await submit(student, { attemptId, position: 4, source }, at('10:01:00'))
  if (!made.ok) throw new Error(made.reason)
  return { student, id: made.submissionId }
}

async function until(what: () => Promise<boolean>, seconds = 30) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) if (await what()) return
  throw new Error(`not so after ${seconds} s`)
}

const stateIs = (student: Parameters<typeof submissionView>[0], id: string, state: string) => async () =>
  (await submissionView(student, id))?.state === state

test('two workers share the queue and every submission is graded once', async () => {
  const judged: string[] = []
  const judge: JudgeSubmission = async (_task, source, seed) => {
    judged.push(source)
    await sleep(30)
    return gradedVerdict(1, seed)
  }
  const made = await Promise.all(Array.from({ length: 12 }, (_, i) => submitOne(`code ${i}`)))
  await Promise.all([startWorker(judge), startWorker(judge)])
  const ids = made.map(({ id }) => id)
  await until(
    async () => (await db.select().from(gradings).where(inArray(gradings.submissionId, ids))).length === 12,
  )
  expect(judged.sort()).toEqual(made.map((_, i) => `code ${i}`).sort())
})

test('a worker that is told to stop finishes what it judges', async () => {
  const started = Promise.withResolvers<void>()
  const { student, id } = await submitOne()
  const { stop } = await startWorker(async () => {
    started.resolve()
    await sleep(300)
    return gradedVerdict(1)
  })
  await started.promise
  await stop()
  expect(await stateIs(student, id, 'graded')()).toBe(true)
})

test('a passing fault is retried and leaves no trace in the score', async () => {
  let calls = 0
  const { student, id } = await submitOne()
  await startWorker(async (): Promise<Verdict> => {
    if (++calls === 1) return { outcome: 'ungradable', why: 'no sandbox', seed: 1, runtime: 'r' }
    return gradedVerdict(0.75)
  })
  await until(stateIs(student, id, 'graded'))
  expect(calls).toBe(2)
  expect((await submissionView(student, id))?.verdict?.score).toBe(0.75)
})

test('after three tries staff are told why, and the student is not blamed', async () => {
  const { student, id } = await submitOne()
  let calls = 0
  await startWorker(async () => {
    calls++
    throw new Error('the sandbox is broken')
  })
  await until(stateIs(student, id, 'failed'), 40)
  expect(calls).toBe(3)
  const [row] = await db.select().from(submissions).where(eq(submissions.id, id))
  expect(row).toMatchObject({ failedWhy: 'the sandbox is broken', gradedAt: null, tries: 3 })
})

test("a killed worker's submission is judged by another in half a minute, a busy one's by itself", async () => {
  const child = spawn(process.execPath, ['tests/support/stuck-worker.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { student, id } = await submitOne()
  await until(async () => String((await once(child.stdout, 'data'))[0]).includes(id))
  child.kill('SIGKILL')
  const long = await submitOne('long')
  const judged: string[] = []
  const isTakenOver = stateIs(student, id, 'graded')
  const judge: JudgeSubmission = async (_task, source, seed) => {
    judged.push(source)
    // Longer than a heartbeat may be silent.
    if (source === 'long') await until(isTakenOver)
    return gradedVerdict(1, seed)
  }
  await startWorker(judge, {}, 2, 5)
  await until(isTakenOver, 30)
  await until(stateIs(long.student, long.id, 'graded'))
  expect(judged.sort()).toEqual(['code', 'long'])
})

test('jobs of one student run one after another, those of others beside them', async () => {
  const active = new Map<string, number>()
  const peak = { own: 0, all: 0 }
  const judge: JudgeSubmission = async (_task, source) => {
    const student = source.split(' ')[0]!
    active.set(student, (active.get(student) ?? 0) + 1)
    peak.own = Math.max(peak.own, ...active.values())
    peak.all = Math.max(
      peak.all,
      [...active.values()].reduce((sum, n) => sum + n, 0),
    )
    await sleep(150)
    active.set(student, active.get(student)! - 1)
    return gradedVerdict(1)
  }
  const ids: string[] = []
  for (const name of ['minji', 'junho']) {
    const student = await makePerson(course.courseId, 'student')
    for (let i = 0; i < 3; i++) ids.push(await practiceSubmission(student, `${name} ${i}`))
  }
  await startWorker(judge)
  await until(
    async () => (await db.select().from(gradings).where(inArray(gradings.submissionId, ids))).length === 6,
  )
  expect(peak).toEqual({ own: 1, all: 2 })
})

test('students in an exam are graded before those who practise', async () => {
  const order: string[] = []
  const student = await makePerson(course.courseId, 'student')
  for (let i = 0; i < 3; i++) await practiceSubmission(student, 'practice')
  const inExam = await submitOne('exam')
  await startWorker(
    async (_task, source) => {
      order.push(source)
      return gradedVerdict(1)
    },
    {},
    1,
  )
  await until(async () => order.length === 4)
  await until(stateIs(inExam.student, inExam.id, 'graded'))
  expect(order).toEqual(['exam', 'practice', 'practice', 'practice'])
})

/** Each in an attempt of its own, so that several can wait at once. */
async function practiceSubmission(student: Actor, source: string): Promise<string> {
  const courseId = await makeCourse()
  const questionId = await publish(courseId, { content: codingTask() })
  const member = { ...student, enrolments: [{ courseId, role: 'student' as const }] }
  const started = await startPractice(member, { questionId }, at('10:00:00'))
  const attemptId = started.ok ? started.attemptId : ''
  const made = await submit(member, { attemptId, position: 1, source }, at('10:01:00'))
  if (!made.ok) throw new Error(made.reason)
  return made.submissionId
}
