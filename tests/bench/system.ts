/** A whole Argmax for measuring: its own durable PostgreSQL, real worker processes, students who submit through the verb. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { closeDb, db } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { gradings, submissions } from '#db/schema/grading.ts'
import { storeReference } from '#graders/code/plan/plan.ts'
import type { GradedVerdict } from '#graders/contract/verdict.ts'
import { execute } from '#graders/runtime/execute.ts'
import { runtimeFingerprint } from '#graders/runtime/fingerprint.ts'
import { loadTask } from '#graders/tasks/load.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { getTask } from '#lib/grading/load-task.ts'
import { missingReferences } from '#lib/grading/prefill.ts'
import { referenceStore } from '#lib/grading/reference-store.ts'
import { stopListening, subscribe, type Topic } from '#lib/live/notices.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { closeQueue } from '#lib/queue/queue.ts'
import { submit } from '#lib/submissions/submit.ts'
import { makeCourse, makePerson, publish } from '../support/course.ts'
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts'

/** `attempt` is open for one task; a student has one running job at a time. */
export type Seat = { student: Actor; attemptId: string }
/** Milliseconds; `recorded` counts from the submit action's start to the notification of the verdict. */
export type Graded = {
  submissionId: string
  submitMs: number
  pickupMs: number
  judgeMs: number
  recordMs: number
  recordedMs: number
}

export type System = {
  worker: WorkerProcess
  seat: () => Promise<Seat>
  /** The real submit function, then the real queue, worker, sandbox and record. @throws when it did not get full marks. */
  grade: (seat: Seat) => Promise<Graded>
  close: () => Promise<void>
}

export async function startSystem(slug: string): Promise<System> {
  const open = new AsyncDisposableStack()
  const close = () => open.disposeAsync()
  // The database lives in a session of its own: whoever interrupts a measurement would leave it behind.
  const interrupted = () => void close().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, interrupted)
    open.defer(() => void process.off(signal, interrupted))
  }
  try {
    const dataDir = await mkdtemp(join(tmpdir(), 'argmax-bench-'))
    open.defer(() => rm(dataDir, { recursive: true, force: true }))
    const server = await startEmbedded({ dataDir, mode: 'durable' })
    open.defer(server.stop)
    process.env.DATABASE_URL = server.url
    await migrate(server.url)
    open.defer(closeDb)
    open.defer(closeQueue)
    open.defer(stopListening)
    const { slug: _, citation: _citation, ...content } = await loadTask(slug)
    const courseId = await makeCourse()
    const questionId = await publish(courseId, { content })
    await storeAllReferences()
    const worker = await startWorkerProcess(server.url)
    open.defer(async () => void (await worker.stop()))
    return {
      worker,
      seat: () => takeSeat(courseId, questionId),
      grade: (seat) => grade(seat, content.reference),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function takeSeat(courseId: string, questionId: string): Promise<Seat> {
  const student = await makePerson(courseId, 'student')
  const started = await startPractice(student, { questionId }, new Date())
  if (!started.ok) throw new Error(started.reason)
  return { student, attemptId: started.attemptId }
}

async function grade({ student, attemptId }: Seat, source: string): Promise<Graded> {
  // Listening before submitting: a verdict may be there before this process gets its turn again.
  const news = listenTo(`attempt:${attemptId}`)
  try {
    const startedMs = performance.now()
    const made = await submit(student, { attemptId, position: 1, source }, new Date())
    const submittedMs = performance.now()
    if (!made.ok) throw new Error(made.reason)
    for (;;) {
      const recordedMs = await news.next()
      const graded = await timesOf(made.submissionId, { startedMs, submittedMs, recordedMs })
      if (graded) return graded
    }
  } finally {
    news.stop()
  }
}

/** An idle worker does this by itself, a quarter of the time; nobody wants to wait for it here. */
async function storeAllReferences() {
  for (const { versionId, seed } of await missingReferences(await runtimeFingerprint()))
    await storeReference(await getTask(versionId), seed, { execute, store: referenceStore(versionId) })
}

/** `next`: when the next notice of the topic came, as pages get them; none is missed in between. */
function listenTo(topic: Topic) {
  const heardMs: number[] = []
  let wake = () => {}
  const stop = subscribe(topic, () => {
    heardMs.push(performance.now())
    wake()
  })
  const next = async () => {
    while (heardMs.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    return heardMs.shift()!
  }
  return { next, stop }
}

type Seen = { startedMs: number; submittedMs: number; recordedMs: number }

/** The worker's part from what it stored; its clock is this machine's. Undefined while there is no verdict. */
async function timesOf(
  submissionId: string,
  { startedMs, submittedMs, recordedMs }: Seen,
): Promise<Graded | undefined> {
  const [row] = await db
    .select({ startedAt: submissions.startedAt, why: submissions.failedWhy, verdict: gradings.verdict })
    .from(submissions)
    .leftJoin(gradings, eq(gradings.submissionId, submissions.id))
    .where(eq(submissions.id, submissionId))
  if (row!.why !== null) throw new Error(`Not gradable: ${row!.why}`)
  const verdict = row!.verdict as GradedVerdict | null
  if (!verdict) return undefined
  if (verdict.score !== 1) throw new Error(`The reference got ${verdict.score}`)
  const pickupMs = row!.startedAt!.getTime() - performance.timeOrigin - submittedMs
  const judgeMs = verdict.timings.totalMs
  return {
    submissionId,
    submitMs: submittedMs - startedMs,
    pickupMs,
    judgeMs,
    recordMs: recordedMs - submittedMs - pickupMs - judgeMs,
    recordedMs: recordedMs - startedMs,
  }
}
