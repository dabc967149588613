/** Putting jobs into the queue, in the transaction that makes the row they are about: no crash can lose one. */
import { and, count, eq, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Tx } from '#db/client.ts'
import { type QueueName, queueSchema } from '#db/queues.ts'
import { submissions } from '#db/schema/grading.ts'

export type GradingJob = { submissionId: string; userId: string }
export type RegradeJob = { regradeItemId: string }
export type ProofJob = { proofId: string }

/** Students with a clock running come first, regrades of whole exams last. */
export const priorities = { exam: 200, practice: 100, regrade: 0 }
export type Priority = keyof typeof priorities

/** Distance between two of them: as many submissions of one student can wait and still keep the order. */
const most = 99

/**
 * Jobs of one student run one after another, and students take turns: each submission of theirs that waits already puts
 * a new one further back, behind the others' first.
 */
export async function enqueueGrading(tx: Tx, submissionId: string, priority: Priority) {
  const own = alias(submissions, 'own')
  const waiting = and(
    eq(own.userId, submissions.userId),
    isNull(own.gradedAt),
    isNull(own.failedWhy),
    ne(own.id, submissions.id),
  )
  const [row] = await tx
    .select({ userId: submissions.userId, waiting: count(own.id) })
    .from(submissions)
    .leftJoin(own, waiting)
    .where(eq(submissions.id, submissionId))
    .groupBy(submissions.id)
  if (!row) throw new Error(`Submission ${submissionId} does not exist`)
  const options = {
    priority: priorities[priority] - Math.min(row.waiting, most),
    group: { id: row.userId },
  }
  await send(tx, 'grading', { submissionId, userId: row.userId } satisfies GradingJob, options)
}

/** No groups: nobody waits for them, so all workers may share even one student's. */
export async function enqueueRegrade(tx: Tx, itemIds: string[]) {
  const boss = await sender()
  const jobs = itemIds.map((regradeItemId) => ({
    data: { regradeItemId } satisfies RegradeJob,
    priority: priorities.regrade,
  }))
  await boss.insert('grading' satisfies QueueName, jobs, { db: fromDrizzle(tx, sql) })
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
  // Not the error itself: the driver hangs its whole client on it.
  boss.on('error', ({ message, stack }) => console.error(`queue: ${stack || message}`))
  return boss.start()
}

/** For tests and scripts that end; a web server keeps it open. */
export async function closeQueue() {
  const open = await kept.argmaxSender
  delete kept.argmaxSender
  await open?.stop({ graceful: false })
}
