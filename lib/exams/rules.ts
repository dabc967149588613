/** When an exam is open, who may start it, until when an attempt runs, and when its results may be seen. */
import type { ReleaseRule } from '#db/schema/exams.ts'

export type ExamState = 'upcoming' | 'open' | 'closed'

type Window = { opensAt: Date | null; closesAt: Date | null }
type Timed = Window & { durationMinutes: number }
type Releasing = { release: ReleaseRule; releasedAt: Date | null; closesAt: Date | null }

/** The window includes its first instant and not its last. */
export function examState({ opensAt, closesAt }: Window, now: Date): ExamState {
  if (opensAt && now < opensAt) return 'upcoming'
  return closesAt && now >= closesAt ? 'closed' : 'open'
}

export type StartRefusal = 'exam-not-open' | 'exam-closed' | 'no-attempts-left'

/** `attemptCount` counts the student's attempts at this exam, open ones included. Null: nothing speaks against it. */
export function whyNotStart(
  exam: Window & { publishedAt: Date | null; maxAttempts: number },
  attemptCount: number,
  now: Date,
): StartRefusal | null {
  if (!exam.publishedAt || exam.publishedAt > now) return 'exam-not-open'
  const state = examState(exam, now)
  if (state !== 'open') return state === 'closed' ? 'exam-closed' : 'exam-not-open'
  return attemptCount < exam.maxAttempts ? null : 'no-attempts-left'
}

export const canStart = (...given: Parameters<typeof whyNotStart>) => whyNotStart(...given) === null

/** Who starts late has less time: the window's end is everybody's. */
export function deadlineFor({ durationMinutes, closesAt }: Timed, startedAt: Date): Date {
  const full = new Date(startedAt.getTime() + durationMinutes * 60_000)
  return closesAt && closesAt < full ? closesAt : full
}

/** Staff can release by hand under every rule; without an end of the window `after-window` waits for that. */
export function isReleased(exam: Releasing, attempt: { closedAt: Date | null }, now: Date): boolean {
  if (!attempt.closedAt || attempt.closedAt > now) return false
  if (exam.releasedAt && exam.releasedAt <= now) return true
  if (exam.release === 'on-hand-in') return true
  return exam.release === 'after-window' && exam.closesAt !== null && exam.closesAt <= now
}

/** When results will be seen, as far as that is known. */
export function releaseAt(exam: Releasing): Date | null {
  if (exam.releasedAt) return exam.releasedAt
  return exam.release === 'after-window' ? exam.closesAt : null
}
