import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const rates = rng.int(2, 6)
  const units = rng.int(2, 6)
  const dropouts = rng.int(2, 5)
  const k = rng.pick([3, 4, 5, 8, 10])
  const combinations = rates * units * dropouts
  return { params: { rates, units, dropouts, k, combinations, answer: combinations * k + 1 } }
}

export function verify({ rates, units, dropouts, k }: ReturnType<typeof variant>['params']) {
  let fits = 1
  for (let r = 0; r < rates; r++) for (let u = 0; u < units; u++) for (let d = 0; d < dropouts; d++) fits += k
  return fits
}
