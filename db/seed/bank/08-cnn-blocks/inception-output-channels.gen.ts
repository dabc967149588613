import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const size = rng.pick([14, 28])
  const cin = 32 * rng.int(6, 16)
  const b1 = 4 * rng.int(16, 48)
  const r3 = 16 * rng.int(4, 8)
  const b3 = 4 * rng.int(32, 64)
  const r5 = 8 * rng.int(2, 6)
  const b5 = 16 * rng.int(2, 8)
  const pp = 16 * rng.int(2, 8)
  return { params: { size, cin, b1, r3, b3, r5, b5, pp, answer: outputChannels({ b1, b3, b5, pp }) } }
}

type Branches = { b1: number; b3: number; b5: number; pp: number }

export function outputChannels({ b1, b3, b5, pp }: Branches) {
  return b1 + b3 + b5 + pp
}

/** Counts the filters of the concatenated tensors one by one, in units of 4. */
export function verify(params: Branches) {
  let channels = 0
  for (const branch of [params.b1, params.b3, params.b5, params.pp]) {
    for (let filter = 0; filter < branch; filter += 4) channels += 4
  }
  return channels
}
