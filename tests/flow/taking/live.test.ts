import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest'
import { GET as attemptEvents } from '#app/api/attempts/[attemptId]/events/route.ts'
import { maxStreamsPerPerson } from '#app/api/event-stream.ts'
import { GET as faultEvents } from '#app/api/review/courses/[courseId]/faults/events/route.ts'
import { GET as submissionEvents } from '#app/api/submissions/[id]/events/route.ts'
import { db } from '#db/client.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { recordFailure, recordVerdict } from '#lib/grading/record-verdict.ts'
import { notify, stopListening } from '#lib/live/notices.ts'
import { submit } from '#lib/submissions/submit.ts'
import { at, makeExamCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('#lib/auth/session.ts', () => ({ currentUser: async () => session.actor }))

withDatabase()
afterAll(stopListening)

let course: Awaited<ReturnType<typeof makeExamCourse>>
beforeAll(async () => {
  course = await makeExamCourse()
})

const leaving: AbortController[] = []
afterEach(() => {
  for (const page of leaving.splice(0)) page.abort()
})

async function submitted() {
  const student = await makePerson(course.courseId, 'student')
  const started = await startAttempt(student, course.exam.id, at('10:00:00'))
  const attemptId = started.ok ? started.attemptId : ''
  const made = await submit(student, { attemptId, position: 4, source: 'code' }, at('10:01:00'))
  if (!made.ok) throw new Error(made.reason)
  return { student, attemptId, id: made.submissionId }
}

type Route = (request: Request, context: { params: Promise<never> }) => Promise<Response>

/** A page of the actor's that listens; `heard` grows with its events. */
async function listen(actor: Actor | null, route: Route, params: Record<string, string>) {
  session.actor = actor
  const page = new AbortController()
  leaving.push(page)
  const request = new Request('http://localhost/', { signal: page.signal })
  const response = await route(request, { params: Promise.resolve(params as never) })
  const heard: string[] = []
  const over = (async () => {
    for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? [])
      heard.push(text.trim().replaceAll('\n', ' '))
  })()
  return { status: response.status, headers: response.headers, heard, over, leave: () => page.abort() }
}

const onSubmission = (actor: Actor | null, id: string) => listen(actor, submissionEvents as Route, { id })

const until = (what: () => boolean | Promise<boolean>) =>
  vi.waitFor(async () => expect(await what()).toBe(true), { timeout: 20_000, interval: 20 })

const listeners = async () => {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'argmax notices'`)
  return rows[0]!.count
}

const cutListeners = sql`
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = 'argmax notices'`

test('the state is told at once, the verdict within moments, and then the stream ends', async () => {
  const { student, id } = await submitted()
  const page = await onSubmission(student, id)
  expect(page.headers.get('content-type')).toBe('text/event-stream')
  await until(() => page.heard.length === 1)
  const startedMs = performance.now()
  await recordVerdict(id, gradedVerdict(1), at('10:02:00'))
  await page.over
  expect(performance.now() - startedMs).toBeLessThan(1_000)
  expect(page.heard).toEqual([
    'event: state data: "queued"',
    'event: state data: "graded"',
    'event: end data: ""',
  ])
})

test('who comes back after the verdict hears of it at once', async () => {
  const { student, id } = await submitted()
  await recordVerdict(id, gradedVerdict(1), at('10:02:00'))
  const page = await onSubmission(student, id)
  await page.over
  expect(page.heard[0]).toBe('event: state data: "graded"')
})

test('all pages of a server share one connection, which is opened again after it was cut', async () => {
  const { student, id, attemptId } = await submitted()
  const pages = [
    await onSubmission(student, id),
    await onSubmission(course.ta, id),
    await listen(student, attemptEvents as Route, { attemptId }),
    await listen(course.ta, faultEvents as Route, { courseId: course.courseId }),
  ]
  await until(() => pages.every(({ heard }) => heard.length === 1))
  expect(await listeners()).toBe(1)
  await db.execute(cutListeners)
  // Recorded while nobody listens: its notice is lost for good.
  await recordFailure(id, 'the disk was full', at('10:02:00'))
  await until(() => pages.every(({ heard }) => heard.length >= 2))
  expect(pages[0]!.heard[1]).toBe('event: state data: "failed"')
  expect(await listeners()).toBe(1)
})

test('a notice without a change is not passed on', async () => {
  const { student, id } = await submitted()
  const page = await onSubmission(student, id)
  await until(() => page.heard.length === 1)
  for (let i = 0; i < 50; i++) await notify(db, `submission:${id}`, 'regrade:nobody')
  await sleep(100)
  expect(page.heard).toHaveLength(1)
})

test('a database that is away for longer is waited for, however long it takes', async () => {
  const { student, id } = await submitted()
  const page = await onSubmission(student, id)
  await until(() => page.heard.length === 1)
  const admin = drizzle(inject('postgresUrl'))
  const name = sql.identifier(new URL(process.env.DATABASE_URL!).pathname.slice(1))
  await admin.execute(sql`alter database ${name} with allow_connections false`)
  await db.execute(cutListeners)
  await recordVerdict(id, gradedVerdict(1), at('10:02:00'))
  await sleep(1_500)
  expect(page.heard).toHaveLength(1)
  await admin.execute(sql`alter database ${name} with allow_connections true`)
  await admin.$client.end()
  await page.over
  expect(page.heard[1]).toBe('event: state data: "graded"')
})

test('nobody hears of what is not theirs', async () => {
  const { id, attemptId } = await submitted()
  const stranger = await makePerson(null, 'ta')
  for (const actor of [null, course.other, stranger]) {
    expect((await onSubmission(actor, id)).status).toBe(404)
    expect((await listen(actor, attemptEvents as Route, { attemptId })).status).toBe(404)
    expect((await listen(actor, faultEvents as Route, { courseId: course.courseId })).status).toBe(404)
  }
  for (const bad of ['', 'x', "' or 1=1"]) expect((await onSubmission(course.ta, bad)).status).toBe(404)
})

test('one person holds so many streams and no more, and gets the places of closed pages back', async () => {
  const { student, id } = await submitted()
  const pages = []
  for (let i = 0; i < maxStreamsPerPerson; i++) pages.push(await onSubmission(student, id))
  expect((await onSubmission(student, id)).status).toBe(429)
  pages[0]!.leave()
  await pages[0]!.over
  expect((await onSubmission(student, id)).status).toBe(200)
  expect((await onSubmission(course.ta, id)).status).toBe(200)
})
