/** Putting jobs into the queue, in the transaction that makes the row they are about: no crash can lose one. */
import { eq, sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Tx } from '#db/client.ts'
import { type QueueName, queueSchema } from '#db/queues.ts'
import { submissions } from '#db/schema/grading.ts'

export type GradingJob = { submissionId: string; userId: string }
export type ProofJob = { proofId: string }

/** Students with a clock running come first, regrades of whole exams last. */
export const priorities = { exam: 10, practice: 0, regrade: -10 }
export type Priority = keyof typeof priorities

/** Jobs of one student run one after another, so that nobody's twenty submissions keep others waiting. */
export async function enqueueGrading(tx: Tx, submissionId: string, priority: Priority) {
  const [row] = await tx
    .select({ userId: submissions.userId })
    .from(submissions)
    .where(eq(submissions.id, submissionId))
  if (!row) throw new Error(`Submission ${submissionId} does not exist`)
  const options = { priority: priorities[priority], group: { id: row.userId } }
  await send(tx, 'grading', { submissionId, userId: row.userId } satisfies GradingJob, options)
}

export async function enqueueProof(tx: Tx, proofId: string) {
  await send(tx, 'proof', { proofId } satisfies ProofJob, {})
}

async function send(
  tx: Tx,
  queue: QueueName,
  data: object,
  options: { priority?: number; group?: { id: string } },
) {
  const boss = await sender()
  await boss.send(queue, data, { ...options, db: fromDrizzle(tx, sql) })
}

/** Kept on globalThis with its promise: requests that arrive together share one start. */
const kept = globalThis as typeof globalThis & { argmaxSender?: Promise<PgBoss> }

/**
 * With a connection of its own for what it looks up: callers hold transactions, and a burst of them that fills our pool
 * must not wait for one more connection from it. Maintenance is the workers' business.
 */
function sender(): Promise<PgBoss> {
  kept.argmaxSender ??= start().catch((cause) => {
    delete kept.argmaxSender
    throw new Error('The job queue could not be opened; has the database been migrated?', { cause })
  })
  return kept.argmaxSender
}

async function start() {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL!,
    max: 1,
    schema: queueSchema,
    migrate: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (error) => console.error('queue:', error))
  return boss.start()
}

/** For tests and scripts that end; a web server keeps it open. */
export async function closeQueue() {
  const open = await kept.argmaxSender
  delete kept.argmaxSender
  await open?.stop({ graceful: false })
}
