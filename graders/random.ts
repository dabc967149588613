/** Seeded randomness (sfc32), the same bits on every machine; used for shuffles, variants and case generation. */

export type Rng = {
  /** Uniform in [0, 1). */
  (): number
  /** Uniform in [low, high). */
  uniform: (low: number, high: number) => number
  /** Integer in [low, high], both included. */
  int: (low: number, high: number) => number
  /** Standard normal (Box–Muller). */
  normal: () => number
  pick: <T>(items: readonly T[]) => T
  /** A shuffled copy (Fisher–Yates). */
  shuffle: <T>(items: readonly T[]) => T[]
}

/** `seed` is any 32-bit integer; a string is hashed, so that one attempt seed gives independent streams by name. */
export function createRng(seed: number | string): Rng {
  let [a, b, c] = spread(seed)
  let counter = 1
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return (t >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 12; i++) next()
  const rng = (() => next()) as Rng
  rng.uniform = (low, high) => low + (high - low) * next()
  rng.int = (low, high) => low + Math.floor(next() * (high - low + 1))
  rng.normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  rng.pick = (items) => items[Math.floor(next() * items.length)]!
  rng.shuffle = (items) => {
    const copy = [...items]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
    }
    return copy
  }
  return rng
}

/** FNV-1a with three different offsets, so that similar seeds start far apart. */
function spread(seed: number | string): [number, number, number] {
  const text = String(seed)
  const hash = (offset: number) => {
    let h = offset
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
    return h | 0
  }
  return [hash(0x811c9dc5), hash(0x9e3779b9), hash(0x85ebca6b)]
}
