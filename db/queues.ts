/** The job queues that live beside the tables, in pg-boss's own schema. */
import { PgBoss } from 'pg-boss'

export const queueSchema = 'pgboss'

/**
 * A job that a worker took is handed to another when its heartbeat stops; after three tries it goes to `…-given-up`,
 * where staff are told why. Nobody's grade becomes a zero on the way.
 */
const retried = {
  retryLimit: 2,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 900,
  // The shortest that pg-boss takes; how long a job may last is another matter.
  heartbeatSeconds: 10,
}

export const queues = {
  'grading-given-up': { retryLimit: 10, retryDelay: 5, notify: true },
  'proof-given-up': { retryLimit: 10, retryDelay: 5, notify: true },
  grading: { ...retried, deadLetter: 'grading-given-up', notify: true },
  // Every known solution and a hundred mutants, each trained where the task trains: nobody may start it anew meanwhile.
  proof: { ...retried, expireInSeconds: 3600, deadLetter: 'proof-given-up', notify: true },
} as const

export type QueueName = keyof typeof queues

/** Creates or upgrades pg-boss's tables and the queues; safe to repeat and to run twice at once. */
export async function installQueues(url: string) {
  const boss = new PgBoss({
    connectionString: url,
    schema: queueSchema,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const [name, options] of Object.entries(queues)) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, options)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}
