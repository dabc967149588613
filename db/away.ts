/** A database that restarts is away for seconds. What may be repeated waits for it instead of failing. */
import { setTimeout as sleep } from 'node:timers/promises'

/** Of the system, and of PostgreSQL: class 08, and of a server that stops, starts or is full. */
const away = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006'],
])

/** What node-postgres says without a code when the connection is lost, or can't be had in time. */
const lost = /^Connection terminated|not queryable|^timeout exceeded when trying to connect/

export function isDatabaseAway(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (away.has((at as NodeJS.ErrnoException).code ?? '') || lost.test(at.message)) return true
  }
  return false
}

/**
 * Tries again for as long as the database is away. Only for what is harmless to repeat: a connection that was lost
 * while committing does not say whether it did. @throws the last error after `patienceMs`.
 */
export async function untilBack<T>(
  work: () => Promise<T>,
  signal: AbortSignal,
  patienceMs = 30_000,
): Promise<T> {
  for (const end = Date.now() + patienceMs; ; ) {
    try {
      return await work()
    } catch (error) {
      if (!isDatabaseAway(error) || signal.aborted || Date.now() > end) throw error
      await sleep(200)
    }
  }
}
