/**
 * Three workers, two of them on hosts of their own, while one is killed and the database restarts. `npm run fault` hands
 * in 300 submissions; the gate a fifth of that.
 */
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDatabaseAway } from '#db/away.ts'
import { closeDb, db } from '#db/client.ts'
import { type EmbeddedServer, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { loadTask } from '#graders/tasks/load.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { closeQueue } from '#lib/queue/queue.ts'
import { submit } from '#lib/submissions/submit.ts'
import { makeCourse, makePerson, publish } from '../../support/course.ts'
import { type Host, makeHost } from '../../support/network.ts'
import { startWorkerProcess, type WorkerProcess } from '../../support/worker-process.ts'

const wanted = Number(process.env.FAULT_SUBMISSIONS ?? 60)
const students = 12

let dataDir: string
let server: EmbeddedServer
let hosts: Host[]
const workers: WorkerProcess[] = []

beforeAll(async () => {
  hosts = [0, 1].flatMap((index) => makeHost(index) ?? [])
  if (hosts.length < 2)
    console.warn('Not root, or no `ip`: all workers share this host; nothing of addresses is tested.')
  dataDir = await mkdtemp(join(tmpdir(), 'argmax-fault-'))
  await (await startEmbedded({ dataDir })).stop()
  const rules = hosts.map(({ gateway }) => `host all all ${gateway}/30 scram-sha-256\n`)
  await appendFile(join(dataDir, 'cluster', 'pg_hba.conf'), rules.join(''))
  server = await open()
  process.env.DATABASE_URL = server.url
  await migrate(server.url)
})

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  await closeQueue()
  await closeDb()
  await server?.stop()
  for (const host of hosts) host.remove()
  await rm(dataDir, { recursive: true, force: true })
})

const open = (port?: number) =>
  startEmbedded({
    dataDir,
    ...(port === undefined ? {} : { port }),
    listenAddresses: ['127.0.0.1', ...hosts.map(({ gateway }) => gateway)].join(),
  })

/** The same database as somebody on that host reaches it: by the network, with the password. */
function urlFor(host: Host | undefined): string {
  const url = new URL(server.url)
  if (host) url.hostname = host.gateway
  return url.href
}

async function startWorkers() {
  const env = { WORKER_CONCURRENCY: String(Math.max(1, Math.floor(availableParallelism() / 2))) }
  const places = [undefined, hosts[0], hosts[1]]
  const started = await Promise.all(
    places.map((host) => startWorkerProcess(urlFor(host), { env, ...(host && { within: host.within }) })),
  )
  workers.push(...started)
}

const count = async (what: ReturnType<typeof sql>) => Number((await db.execute(what)).rows[0]?.n)
const graded = () => count(sql`select count(*) n from gradings`)

async function untilGraded(least: number) {
  for (const end = Date.now() + 600_000; Date.now() < end; await sleep(100))
    if ((await graded().catch(() => 0)) >= least) return
  throw new Error(
    `${await graded()} of ${least} were graded\n${workers.flatMap(({ output }) => output).join('\n')}`,
  )
}

type Outcome = { accepted: number; lostToRestart: number }

/** A student who submits again as soon as there is a verdict, and again when the site was away. */
async function persist(actor: Actor, attemptId: string, source: string, times: number): Promise<Outcome> {
  const outcome = { accepted: 0, lostToRestart: 0 }
  while (outcome.accepted < times) {
    try {
      const made = await submit(actor, { attemptId, position: 1, source }, new Date())
      if (made.ok) outcome.accepted++
      else expect(made.reason).toBe('submission-pending')
    } catch (error) {
      expect(isDatabaseAway(error), String(error)).toBe(true)
      outcome.lostToRestart++
    }
    await sleep(50)
  }
  return outcome
}

/** What must not be, each as a query for the rows that are. */
const faults = {
  'submissions without exactly one grading of full marks': sql`
    select s.id, s.failed_why, count(g.id) from submissions s left join gradings g on g.submission_id = s.id
    group by s.id having count(g.id) <> 1 or min(g.score) <> 1 or s.graded_at is null or s.failed_why is not null`,
  'submissions without exactly one job': sql`
    select s.id from submissions s where 1 <> (
      select count(*) from pgboss.job j where j.name = 'grading' and j.data ->> 'submissionId' = s.id::text)`,
  'submissions whose source was not saved with them': sql`
    select s.id from submissions s where not exists (
      select from responses r
      where r.attempt_question_id = s.attempt_question_id and r.answer ->> 'source' = s.source)`,
  'students who lost a try': sql`
    select user_id, max(number), count(*) from submissions group by user_id having max(number) <> count(*)`,
}

test('every submission is graded exactly once while a worker is killed and the database restarts', {
  timeout: 900_000,
}, async () => {
  const { slug: _, citation: _citation, ...content } = await loadTask('softmax')
  const courseId = await makeCourse()
  const questionId = await publish(courseId, { content })
  const seats = await Promise.all(
    Array.from({ length: students }, async () => {
      const actor = await makePerson(courseId, 'student')
      const started = await startPractice(actor, { questionId }, new Date())
      return { actor, attemptId: started.ok ? started.attemptId : '' }
    }),
  )
  await startWorkers()
  const each = Math.ceil(wanted / students)
  const persisting = Promise.all(
    seats.map(({ actor, attemptId }) => persist(actor, attemptId, content.reference, each)),
  )

  await untilGraded(wanted / 4)
  await workers[1]!.kill()
  await untilGraded(wanted / 2)
  await server.stop()
  await sleep(2_000)
  server = await open(server.port)

  const outcomes = await persisting
  expect(outcomes.some(({ lostToRestart }) => lostToRestart > 0)).toBe(true)
  const accepted = outcomes.reduce((sum, one) => sum + one.accepted, 0)
  const stored = await count(sql`select count(*) n from submissions`)
  // A commit whose answer was cut off may have succeeded; the student was told nothing, and loses nothing.
  expect(stored).toBeGreaterThanOrEqual(accepted)
  expect(stored).toBeLessThanOrEqual(accepted + students)
  await untilGraded(stored)

  for (const [what, query] of Object.entries(faults)) expect((await db.execute(query)).rows, what).toEqual([])
  const [first, , third] = workers
  expect(await Promise.all([first!.stop(), third!.stop()])).toEqual([0, 0])
})
