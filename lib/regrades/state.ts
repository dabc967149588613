/** A regrade's state follows from its instants and from how many of its items are settled. */

export type RegradeState = 'running' | 'stopped' | 'ready' | 'applied' | 'discarded'

export type RegradeProgress = {
  total: number
  /** With a result, `unfit` ones among them. */
  done: number
  /** Answers that the chosen version can't grade. */
  unfit: number
  /** Given up on by our fault; resuming tries them again. */
  failed: number
}

/** A text that differs whenever a page that shows the regrade should be read again. */
export const regradeSnapshot = (state: RegradeState, { done, failed }: RegradeProgress) =>
  `${state} ${done} ${failed}`

type Instants = { stoppedAt: Date | null; appliedAt: Date | null; discardedAt: Date | null }

/** `ready`: everything that can be known is known, and staff decide. */
export function regradeState(instants: Instants, { total, done, failed }: RegradeProgress): RegradeState {
  if (instants.appliedAt) return 'applied'
  if (instants.discardedAt) return 'discarded'
  if (done + failed >= total) return 'ready'
  return instants.stoppedAt ? 'stopped' : 'running'
}
