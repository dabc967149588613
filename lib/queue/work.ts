/** Taking jobs from the queue. Any number of workers may do so on any number of machines. */
import { once } from 'node:events'
import { type Job, type JobWithMetadata, PgBoss } from 'pg-boss'
import { type QueueName, queueSchema } from '#db/queues.ts'
import type { GradingJob, ProofJob, RegradeJob } from './queue.ts'
import { createTurns } from './turns.ts'

/**
 * What a worker does with each kind of job. A handler that throws has its job tried again, three times in all; then
 * `…GivenUp` tells staff. `signal` is aborted when the job was taken away from this worker.
 */
export type Handlers = {
  grading: (submissionId: string, signal: AbortSignal) => Promise<void>
  gradingGivenUp: (submissionId: string, why: string) => Promise<void>
  regrade: (itemId: string, signal: AbortSignal) => Promise<void>
  regradeGivenUp: (itemId: string, why: string) => Promise<void>
  proof: (proofId: string, signal: AbortSignal) => Promise<void>
  proofGivenUp: (proofId: string, why: string) => Promise<void>
}

export type WorkOptions = {
  /** Jobs judged at once by this process. */
  concurrency: number
  /** How long running jobs may take to finish after `signal`; what is left is handed to other workers. */
  drainMs?: number
  /** How often jobs of workers that died are looked for. */
  superviseEverySeconds?: number
  onReady?: () => void
}

const polling = {
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 2,
  // Three of them may come late before a job of a living worker is given to another (db/queues.ts).
  heartbeatRefreshSeconds: 2.5,
}

/** Works until `signal` is aborted, then lets running jobs finish. */
export async function work(handlers: Handlers, signal: AbortSignal, options: WorkOptions) {
  const { concurrency, drainMs = 120_000, superviseEverySeconds = 5, onReady } = options
  const boss = new PgBoss({
    connectionString: withoutFlush(process.env.DATABASE_URL!),
    schema: queueSchema,
    max: concurrency + 3,
    migrate: false,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: superviseEverySeconds,
    monitorIntervalSeconds: superviseEverySeconds,
    openTelemetry: { enabled: false },
  })
  // Not the error itself: the driver hangs its whole client on it.
  boss.on('error', ({ message, stack }) => console.error(`queue: ${stack || message}`))
  await boss.start()
  const turns = createTurns(process.env.DATABASE_URL!)

  // pg-boss waits out its polling interval after every job; a worker with more to do should not.
  const take = async <T extends object>(
    queue: QueueName,
    more: object,
    handle: (job: Job<T>) => Promise<void>,
  ) => {
    const id: string = await boss.work<T>(queue, { ...polling, ...more }, async ([job]: Job<T>[]) => {
      try {
        await handle(job!)
      } finally {
        boss.notifyWorker(id)
      }
    })
  }
  for (let lane = 0; lane < concurrency; lane++)
    await take<GradingJob | RegradeJob>('grading', { groupConcurrency: 1 }, ({ data, signal }) =>
      'regradeItemId' in data
        ? handlers.regrade(data.regradeItemId, signal)
        : turns.take(`grading/${data.userId}`, () => handlers.grading(data.submissionId, signal)),
    )
  await take<ProofJob>('proof', {}, (job) => handlers.proof(job.data.proofId, job.signal))
  const withMetadata = { ...polling, includeMetadata: true } as const
  await boss.work(
    'grading-given-up' satisfies QueueName,
    withMetadata,
    async ([job]: JobWithMetadata<GradingJob | RegradeJob>[]) => {
      const { data } = job!
      if ('regradeItemId' in data) await handlers.regradeGivenUp(data.regradeItemId, whyOf(job!))
      else await handlers.gradingGivenUp(data.submissionId, whyOf(job!))
    },
  )
  await boss.work(
    'proof-given-up' satisfies QueueName,
    withMetadata,
    async ([job]: JobWithMetadata<ProofJob>[]) => handlers.proofGivenUp(job!.data.proofId, whyOf(job!)),
  )
  onReady?.()

  if (!signal.aborted) await once(signal, 'abort')
  await boss.stop({ graceful: true, timeout: drainMs })
  await turns.end()
}

/**
 * Taking and finishing a job need not reach the disk: a database that crashes within the next fraction of a second hands
 * the job out once more, and a grade is recorded once. Putting it in the queue does reach the disk.
 */
function withoutFlush(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} -c synchronous_commit=off`.trim())
  return url.href
}

/** The last failure's message, or what the queue itself noticed (a heartbeat that stopped). */
function whyOf(job: JobWithMetadata): string {
  const output = job.sourceOutput as { message?: unknown; value?: { message?: unknown } } | null
  const message = output?.message ?? output?.value?.message
  return typeof message === 'string' ? message : 'The worker stopped before the job was done'
}
