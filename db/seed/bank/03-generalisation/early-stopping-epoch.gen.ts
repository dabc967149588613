import type { Rng } from '#graders/random.ts'

/**
 * Losses fall to a best value, wobble above it long enough to stop, and fall below it only after the stop:
 * whoever takes the minimum of the whole list is wrong.
 */
export function variant(rng: Rng) {
  const patience = rng.int(2, 4)
  const falling = rng.int(3, 7)
  const hundredths = [rng.int(80, 99)]
  while (hundredths.length < falling) hundredths.push(hundredths.at(-1)! - rng.int(3, 8))
  const best = hundredths.at(-1)!
  const above = Array.from(
    { length: patience },
    (_, i) => best + 3 + (i % 2 ? -rng.int(1, 2) : rng.int(0, 3)),
  )
  const later = [best - rng.int(1, 4), best + rng.int(1, 5)]
  const losses = [...hundredths, ...above, ...later].map((h) => (h / 100).toFixed(2)).join(', ')
  const params = {
    patience,
    losses,
    best: (best / 100).toFixed(2),
    stop: falling + patience,
    answer: falling,
  }
  return { params }
}

export function verify({ patience, losses }: ReturnType<typeof variant>['params']) {
  let best = Number.POSITIVE_INFINITY
  let bestEpoch = 0
  for (const [index, loss] of losses.split(', ').map(Number).entries()) {
    if (loss < best) {
      best = loss
      bestEpoch = index + 1
    } else if (index + 1 - bestEpoch === patience) break
  }
  return bestEpoch
}
