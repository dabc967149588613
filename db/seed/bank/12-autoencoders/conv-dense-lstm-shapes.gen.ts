import type { Rng } from '#graders/random.ts'

/** Window lengths of 25 Hz recordings, odd ones included. */
export function variant(rng: Rng) {
  const t = 25 * rng.int(2, 6)
  const f = rng.pick([6, 9, 18, 27, 45])
  const c = 8 * rng.int(1, 4)
  const z = rng.int(4, 20)
  const u = 16 * rng.int(1, 4) + 8
  const half = Math.ceil(t / 2)
  const flat = half * c
  return { params: { t, f, c, z, u, half, flat, dense: (flat + 1) * z, answer: t * f } }
}

/** The time-distributed layer emits f numbers at each of the repeated steps. */
export function verify(params: { t: number; f: number }) {
  let numbers = 0
  for (let step = 0; step < params.t; step++) numbers += params.f
  return numbers
}
