/** A submission's state follows from the instants on its row. */

export type SubmissionState = 'queued' | 'running' | 'graded' | 'failed'

type Instants = { startedAt: Date | null; gradedAt: Date | null; failedWhy: string | null }

/** `failed` is our fault, never the student's: it waits for staff. */
export function submissionState({ startedAt, gradedAt, failedWhy }: Instants): SubmissionState {
  if (gradedAt) return 'graded'
  if (failedWhy !== null) return 'failed'
  return startedAt ? 'running' : 'queued'
}

/** It may still bring points; another one has to wait for it. */
export const isWaiting = (instants: Instants) => isWaitingState(submissionState(instants))

export const isWaitingState = (state: SubmissionState) => state === 'queued' || state === 'running'
