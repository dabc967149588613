/**
 * The server's time in the browser. Runs on the monotonic clock, so that nobody gains or loses minutes by setting the
 * computer's clock, and is corrected whenever the server tells the time.
 */
export type ServerClock = {
  /** Milliseconds since the epoch, on the server. */
  nowMs: () => number
  /** The server said `serverNow` in answer to a request sent at `sentMs` of `performance.now()`. */
  correct: (serverNow: Date, sentMs: number) => void
}

/** A correction by an answer that took longer than this would be worse than none. */
const longestRoundTripMs = 5_000

export function createServerClock(
  serverNow: Date,
  monotonicMs: () => number = () => performance.now(),
): ServerClock {
  let base = { server: serverNow.getTime(), here: monotonicMs() }
  return {
    nowMs: () => base.server + (monotonicMs() - base.here),
    correct(told, sentMs) {
      const here = monotonicMs()
      const roundTripMs = here - sentMs
      if (roundTripMs > longestRoundTripMs) return
      base = { server: told.getTime() + roundTripMs / 2, here }
    },
  }
}
