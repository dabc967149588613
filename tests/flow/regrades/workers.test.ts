import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { gradeSubmission, type JudgeSubmission } from '#lib/grading/grade-submission.ts'
import { recordFailure, recordVerdict } from '#lib/grading/record-verdict.ts'
import { work } from '#lib/queue/work.ts'
import { failRegradeItem, gradeRegradeItem } from '#lib/regrades/again/grade-item.ts'
import { startRegrade } from '#lib/regrades/start-regrade.ts'
import { regradeView } from '#lib/regrades/view/regrade-view.ts'
import { submit } from '#lib/submissions/submit.ts'
import { at, makeExamCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
beforeAll(async () => {
  course = await makeExamCourse()
})

const running: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of running.splice(0)) await stop()
})

async function startWorker(judge: JudgeSubmission, concurrency = 2) {
  const stopping = new AbortController()
  const ready = Promise.withResolvers<void>()
  const tools = { judge, regenerate: async () => undefined }
  const done = work(
    {
      grading: async (id, signal) => void (await gradeSubmission(id, judge, signal)),
      gradingGivenUp: (id, why) => recordFailure(id, why, new Date()),
      regrade: async (id, signal) => void (await gradeRegradeItem(id, tools, signal)),
      regradeGivenUp: (id, why) => failRegradeItem(id, why, new Date()),
      proof: async () => {},
      proofGivenUp: async () => {},
    },
    stopping.signal,
    { concurrency, superviseEverySeconds: 1, onReady: ready.resolve },
  )
  await Promise.race([ready.promise, done])
  running.push(() => {
    stopping.abort()
    return done
  })
}

async function submitted(source: string, graded = true) {
  const student = await makePerson(course.courseId, 'student')
  const started = await startAttempt(student, course.exam.id, at('10:00:00'))
  const attemptId = started.ok ? started.attemptId : ''
  const made = await submit(student, { attemptId, position: 4, source }, at('10:01:00'))
  if (!made.ok) throw new Error(made.reason)
  if (graded) await recordVerdict(made.submissionId, gradedVerdict(0), at('10:02:00'))
  if (graded) await closeAttempt(student, attemptId, at('10:03:00'))
  return made.submissionId
}

async function regrade(scope: 'exam' | 'submission', id: string) {
  const ask = { gradeWith: 'given', versionId: null, seedMode: 'replay', reason: 'Grader was wrong' }
  const made = await startRegrade(course.ta, { scope, id, ...ask }, at('11:00:00'))
  return made.ok ? made.regradeId : ''
}

async function untilReady(regradeId: string, seconds: number) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
    const view = await regradeView(course.ta, regradeId)
    if (view?.state === 'ready') return view
  }
  throw new Error(`not ready after ${seconds} s`)
}

test('workers share a regrade, and a student who submits meanwhile comes first', async () => {
  for (let i = 0; i < 6; i++) await submitted(`old ${i}`)
  const regradeId = await regrade('exam', course.exam.id)
  await submitted('new', false)
  const order: string[] = []
  let active = 0
  let peak = 0
  const judge: JudgeSubmission = async (_task, source, seed) => {
    order.push(source)
    peak = Math.max(peak, ++active)
    await sleep(40)
    active--
    return gradedVerdict(1, seed)
  }
  await Promise.all([startWorker(judge, 1), startWorker(judge, 1)])
  const view = await untilReady(regradeId, 30)
  expect(order.slice(0, 2)).toContain('new')
  expect(order.filter((source) => source !== 'new').sort()).toEqual(
    Array.from({ length: 6 }, (_, i) => `old ${i}`),
  )
  expect(peak).toBe(2)
  expect(view.attempts.every(({ before, after }) => before === 0 && after === 10)).toBe(true)
})

test('an item that fails three times ends with staff, who read why', async () => {
  let calls = 0
  const regradeId = await regrade('submission', await submitted('poison'))
  await startWorker(async () => {
    calls++
    throw new Error('the sandbox is broken')
  })
  const view = await untilReady(regradeId, 40)
  expect(calls).toBe(3)
  expect(view).toMatchObject({ progress: { failed: 1, done: 0 } })
  expect(view.questions[0]?.items[0]?.failedWhy).toBe('the sandbox is broken')
})

test("a killed worker's item is graded by another", async () => {
  const submissionId = await submitted('code')
  await db.execute(sql`delete from pgboss.job where name = 'grading'`)
  const child = spawn(process.execPath, ['tests/support/stuck-worker.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const regradeId = await regrade('submission', submissionId)
  expect(String((await once(child.stdout, 'data'))[0])).toContain('took item')
  child.kill('SIGKILL')
  await startWorker(async (_task, _source, seed) => gradedVerdict(1, seed))
  const view = await untilReady(regradeId, 40)
  expect(view.questions).toMatchObject([{ before: 0, after: 10 }])
})
