/** Saving and asking the time over HTTP, with a limit on waiting. */
import { type SaveReply, SignedOut } from './draft-saver.ts'
import type { ServerClock } from './server-clock.ts'

const timeoutMs = 10_000

/** Rejects for everything that trying again may cure, so that the saver tries again. */
export async function sendAnswer(
  attemptId: string,
  position: number,
  answer: unknown,
  clock: ServerClock,
): Promise<SaveReply> {
  const sentMs = performance.now()
  const body = JSON.stringify({ answer })
  const response = await fetch(`/api/attempts/${attemptId}/answers/${position}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body,
    signal: AbortSignal.timeout(timeoutMs),
    // Lets a short answer through while the page goes away; browsers allow 64 KB.
    keepalive: body.length < 60_000,
  })
  if (response.status === 413) return { ok: false, reason: 'answer-too-large' }
  if (response.status === 401) throw new SignedOut()
  if (!response.ok) throw new Error(`Saving: HTTP ${response.status}`)
  const reply = (await response.json()) as { now: string; savedAt?: string; revision?: number } & SaveReply
  clock.correct(new Date(reply.now), sentMs)
  return reply.ok ? { ok: true, savedAt: new Date(reply.savedAt), revision: reply.revision } : reply
}

export type ClockReply = { deadlineAt: Date | null; closedAt: Date | null }

/** Undefined when the server could not be asked. */
export async function askClock(attemptId: string, clock: ServerClock): Promise<ClockReply | undefined> {
  const sentMs = performance.now()
  try {
    const response = await fetch(`/api/attempts/${attemptId}/clock`, {
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) return undefined
    const { now, deadlineAt, closedAt } = (await response.json()) as Record<string, string | null>
    clock.correct(new Date(now!), sentMs)
    return {
      deadlineAt: deadlineAt ? new Date(deadlineAt) : null,
      closedAt: closedAt ? new Date(closedAt) : null,
    }
  } catch {
    return undefined
  }
}
