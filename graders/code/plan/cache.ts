/** A small in-memory LRU of promises: the same plan is asked for by every failing submission and every regrade. */
import type { Call } from '../../value.ts'
import { valueBytes } from '../../value-bytes.ts'

type Entry<T> = { promise: Promise<T>; bytes: number }

export function createCache<T>(sizeOf: (made: T) => number, most = { entries: 200, bytes: 128 * 2 ** 20 }) {
  const entries = new Map<string, Entry<T>>()
  let bytes = 0
  const drop = (key: string) => {
    bytes -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const known = entries.get(key)
    if (known) {
      entries.delete(key)
      entries.set(key, known)
      return known.promise
    }
    const entry: Entry<T> = { promise: make(), bytes: 0 }
    entries.set(key, entry)
    entry.promise.then(
      (made) => {
        if (entries.get(key) !== entry) return
        entry.bytes = sizeOf(made)
        bytes += entry.bytes
        for (const oldest of entries.keys()) {
          if (entries.size <= most.entries && bytes <= most.bytes) break
          drop(oldest)
        }
      },
      // A fault may pass (memory pressure, a killed process): the next one to ask tries again.
      () => entries.get(key) === entry && drop(key),
    )
    return entry.promise
  }
}

/** Roughly what calls and their answers take in memory, bytes. */
export const callsBytes = (calls: Call[]): number =>
  2 * calls.flatMap(({ args }) => args).reduce((sum, value) => sum + valueBytes(value), 0)
