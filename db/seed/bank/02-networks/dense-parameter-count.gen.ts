import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const inputs = rng.int(4, 60)
  const hidden = rng.pick([16, 24, 32, 48, 64])
  const middle = rng.pick([6, 8, 10, 12])
  const outputs = rng.int(3, 10)
  const weights = inputs * hidden + hidden * middle + middle * outputs
  return { params: { inputs, hidden, middle, outputs, weights, answer: weights + hidden + middle + outputs } }
}

export function verify({ inputs, hidden, middle, outputs }: ReturnType<typeof variant>['params']) {
  return parameters([inputs, hidden, middle, outputs])
}

/** `sizes` are the inputs and the units of every layer. */
export function parameters(sizes: number[]) {
  return sizes.slice(1).reduce((sum, units, layer) => sum + (sizes[layer]! + 1) * units, 0)
}
