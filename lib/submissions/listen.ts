/** Hearing of a verdict the moment it is recorded, through LISTEN/NOTIFY on one connection per web server. */
import { eq } from 'drizzle-orm'
import { db, driver } from '#db/client.ts'
import { submissions } from '#db/schema/grading.ts'
import { isWaiting } from './state.ts'

/** Carries submission ids; also used when a submission starts running, so that pages can say so. */
export const verdictChannel = 'verdict'

type Waiter = (submissionId: string | null) => void
const waiters = new Set<Waiter>()
let subscribed: Promise<unknown> | undefined

/**
 * Resolves when the submission is graded or given up on, or when `signal` is aborted. Asks the database once after
 * listening has begun and again after every reconnect: a notification sent meanwhile is lost for good.
 */
export async function listenForVerdict(submissionId: string, signal: AbortSignal): Promise<void> {
  const done = Promise.withResolvers<void>()
  const check = async (id: string | null) => {
    if (id !== null && id !== submissionId) return
    if (!(await isStillWaiting(submissionId))) done.resolve()
  }
  const waiter: Waiter = (id) => check(id).catch(done.reject)
  const stop = () => done.resolve()
  waiters.add(waiter)
  signal.addEventListener('abort', stop, { once: true })
  try {
    if (signal.aborted) return
    await listening()
    await check(null)
    await done.promise
  } finally {
    waiters.delete(waiter)
    signal.removeEventListener('abort', stop)
  }
}

async function isStillWaiting(submissionId: string): Promise<boolean> {
  const [row] = await db
    .select({
      startedAt: submissions.startedAt,
      gradedAt: submissions.gradedAt,
      failedWhy: submissions.failedWhy,
    })
    .from(submissions)
    .where(eq(submissions.id, submissionId))
  return row !== undefined && isWaiting(row)
}

function listening(): Promise<unknown> {
  const tell = (id: string | null) => {
    for (const waiter of waiters) waiter(id)
  }
  subscribed ??= driver()
    .listen(verdictChannel, tell, () => tell(null))
    .catch((cause) => {
      subscribed = undefined
      throw new Error('Could not listen for verdicts', { cause })
    })
  return subscribed
}
