/**
 * Jails that are up and wait for their one job. What waits holds nothing of any submission; what was handed out never
 * comes back. Knows no sandbox: how a jail is started is given to it.
 */
import type { Limits } from '../contract.ts'
import type { Jail } from './jail-process.ts'

type Waiting = Pick<Jail, 'isWaiting' | 'stop' | 'ended'>
export type StartJail<J extends Waiting> = (limits: Limits, signal?: AbortSignal) => Promise<J>

export type PoolOptions = {
  /** Jails that wait, for each of the classes in use. */
  size: number
  /** Classes of limits for which jails wait; another one takes the place of the one unused for longest. */
  classes?: number
  /** Older ones are replaced: nothing runs forever. */
  maxAgeMs?: number
  classOf: (limits: Limits) => string
}

export type Pool<J extends Waiting> = {
  /** A waiting jail, else a new one. @throws what starting one throws. */
  take: (limits: Limits, signal?: AbortSignal) => Promise<J>
  /** Resolves when jails of these limits wait, or could not be started. */
  warm: (limits: Limits) => Promise<void>
  /** How many are up or being started. */
  count: () => number
  /** Stops all that wait and starts no more. Those handed out belong to whoever took them. */
  close: () => Promise<void>
}

type Place<J> = { bornMs: number; jail: Promise<J> }
type Shelf<J> = { limits: Limits; places: Place<J>[]; failures: number; retryAtMs: number }

const sweepEveryMs = 5_000
/** What is taken is replaced when its job has ended, so as not to compete with it, or after this long. */
const refillAfterMs = 100
const firstRetryMs = 1_000
const longestRetryMs = 60_000

export function createPool<J extends Waiting>(start: StartJail<J>, options: PoolOptions): Pool<J> {
  const { size, classes = 3, maxAgeMs = 3 * 60_000, classOf } = options
  // The class used last comes last.
  const shelves = new Map<string, Shelf<J>>()
  const closing = new AbortController()
  const leaving = new Set<Promise<unknown>>()
  const sweeper = setInterval(sweep, sweepEveryMs).unref()

  function shelfFor(limits: Limits): Shelf<J> {
    const key = classOf(limits)
    const shelf = shelves.get(key) ?? { limits, places: [], failures: 0, retryAtMs: 0 }
    shelves.delete(key)
    shelves.set(key, shelf)
    for (const [oldest, { places }] of shelves) {
      if (shelves.size <= classes) break
      shelves.delete(oldest)
      places.forEach(discard)
    }
    return shelf
  }

  function discard({ jail }: Place<J>) {
    const gone = jail.then(
      (it) => {
        it.stop()
        return it.ended
      },
      () => {},
    )
    leaving.add(gone)
    void gone.finally(() => leaving.delete(gone))
  }

  function fill(shelf: Shelf<J>) {
    if (performance.now() < shelf.retryAtMs) return
    while (
      !closing.signal.aborted &&
      shelves.get(classOf(shelf.limits)) === shelf &&
      shelf.places.length < size
    ) {
      const place = { bornMs: performance.now(), jail: start(shelf.limits, closing.signal) }
      shelf.places.push(place)
      place.jail.then(
        (jail) => {
          shelf.failures = 0
          void jail.ended.then(() => lose(shelf, place))
        },
        () => lose(shelf, place),
      )
    }
  }

  /** One that died by itself is never handed out, and the next one waits longer and longer. */
  function lose(shelf: Shelf<J>, place: Place<J>) {
    const at = shelf.places.indexOf(place)
    if (at < 0) return
    shelf.places.splice(at, 1)
    shelf.retryAtMs = performance.now() + Math.min(longestRetryMs, firstRetryMs * 2 ** shelf.failures)
    shelf.failures += 1
  }

  function sweep() {
    const oldestMs = performance.now() - maxAgeMs
    for (const shelf of shelves.values()) {
      const aged = shelf.places.filter(({ bornMs }) => bornMs < oldestMs)
      shelf.places = shelf.places.filter((place) => !aged.includes(place))
      aged.forEach(discard)
      fill(shelf)
    }
  }

  async function takeOne(shelf: Shelf<J>, signal?: AbortSignal): Promise<J> {
    for (let place = shelf.places.shift(); place; place = shelf.places.shift()) {
      const jail = await place.jail.catch(() => undefined)
      if (!jail?.isWaiting()) continue
      if (!signal?.aborted) return jail
      jail.stop()
      signal.throwIfAborted()
    }
    return start(shelf.limits, signal)
  }

  return {
    async take(limits, signal) {
      if (closing.signal.aborted) return start(limits, signal)
      const shelf = shelfFor(limits)
      const jail = await takeOne(shelf, signal)
      const refill = setTimeout(() => fill(shelf), refillAfterMs).unref()
      void jail.ended.then(() => {
        clearTimeout(refill)
        fill(shelf)
      })
      return jail
    },
    async warm(limits) {
      const shelf = shelfFor(limits)
      fill(shelf)
      await Promise.allSettled(shelf.places.map(({ jail }) => jail))
    },
    count: () => [...shelves.values()].reduce((sum, { places }) => sum + places.length, 0),
    async close() {
      clearInterval(sweeper)
      closing.abort(new Error('the pool is closed'))
      for (const { places } of shelves.values()) places.forEach(discard)
      shelves.clear()
      await Promise.all(leaving)
    },
  }
}
