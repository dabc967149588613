/**
 * Jails that are up and wait for a job. What waits holds nothing of any submission: a jail comes back when it has been
 * renewed, else it ends. Knows no sandbox: how a jail is started is given to it.
 */
import type { Jail } from './jail-process.ts'

type Waiting = Pick<Jail, 'isWaiting' | 'renew' | 'stop' | 'ended'>
/** `W`: what is wished for, such as limits. */
export type StartJail<W, J extends Waiting> = (wish: W, signal?: AbortSignal) => Promise<J>

export type PoolOptions<W> = {
  /** Jails that wait or work, for each of the classes in use; more only while more are asked for at once. */
  size: number
  /** Classes for which jails wait; another one takes the place of the one unused for longest. */
  classes?: number
  /** Older ones are replaced: nothing runs forever. */
  maxAgeMs?: number
  /** What fulfils one wish of a class fulfils them all. */
  classOf: (wish: W) => string
}

export type Pool<W, J extends Waiting> = {
  /** A waiting jail, else a new one, for as long as `work` takes. @throws what starting one, or `work`, throws. */
  use: <T>(wish: W, work: (jail: J) => Promise<T>, signal?: AbortSignal) => Promise<T>
  /** Resolves when jails of this class wait, or could not be started. */
  warm: (wish: W) => Promise<void>
  /** How many are up or being started. */
  count: () => number
  /** Stops all that wait and starts no more. Those that work are stopped when they have done so. */
  close: () => Promise<void>
}

type Place<J> = { bornMs: number; jail: Promise<J> }
type Shelf<W, J> = { wish: W; places: Place<J>[]; working: number; failures: number; retryAtMs: number }

const sweepEveryMs = 5_000
const firstRetryMs = 1_000
const longestRetryMs = 60_000

export function createPool<W, J extends Waiting>(
  start: StartJail<W, J>,
  options: PoolOptions<W>,
): Pool<W, J> {
  const { size, classes = 3, maxAgeMs = 3 * 60_000, classOf } = options
  // The class used last comes last.
  const shelves = new Map<string, Shelf<W, J>>()
  const closing = new AbortController()
  const leaving = new Set<Promise<unknown>>()
  const sweeper = setInterval(sweep, sweepEveryMs).unref()

  function shelfFor(wish: W): Shelf<W, J> {
    const key = classOf(wish)
    const shelf = shelves.get(key) ?? { wish, places: [], working: 0, failures: 0, retryAtMs: 0 }
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

  function fill(shelf: Shelf<W, J>) {
    if (performance.now() < shelf.retryAtMs) return
    while (
      !closing.signal.aborted &&
      shelves.get(classOf(shelf.wish)) === shelf &&
      shelf.places.length + shelf.working < size
    ) {
      const place = { bornMs: performance.now(), jail: start(shelf.wish, closing.signal) }
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
  function lose(shelf: Shelf<W, J>, place: Place<J>) {
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

  async function takeOne(shelf: Shelf<W, J>, signal?: AbortSignal): Promise<[J, number]> {
    for (let place = shelf.places.shift(); place; place = shelf.places.shift()) {
      const jail = await place.jail.catch(() => undefined)
      if (!jail?.isWaiting()) continue
      if (!signal?.aborted) return [jail, place.bornMs]
      jail.stop()
      signal.throwIfAborted()
    }
    const bornMs = performance.now()
    return [await start(shelf.wish, signal), bornMs]
  }

  /** Its user does not wait for this, the next one may. */
  async function putBack(shelf: Shelf<W, J>, jail: J, bornMs: number) {
    shelf.working -= 1
    const isWanted =
      !closing.signal.aborted &&
      shelves.get(classOf(shelf.wish)) === shelf &&
      shelf.places.length + shelf.working < size &&
      performance.now() - bornMs < maxAgeMs
    const renewed = isWanted ? jail.renew() : Promise.resolve(false)
    const place = {
      bornMs,
      jail: renewed.then((isReady) => (isReady ? jail : Promise.reject(new Error('used up')))),
    }
    // Whoever takes it hears of it; nobody may.
    place.jail.catch(() => {})
    if (isWanted) shelf.places.push(place)
    if (await renewed) void jail.ended.then(() => lose(shelf, place))
    else {
      shelf.places = shelf.places.filter((other) => other !== place)
      discard({ bornMs, jail: Promise.resolve(jail) })
      fill(shelf)
    }
  }

  return {
    async use(wish, work, signal) {
      const shelf = shelfFor(wish)
      shelf.working += 1
      const [jail, bornMs] = await takeOne(shelf, signal).catch((error) => {
        shelf.working -= 1
        throw error
      })
      try {
        return await work(jail)
      } finally {
        void putBack(shelf, jail, bornMs)
      }
    },
    async warm(wish) {
      const shelf = shelfFor(wish)
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
