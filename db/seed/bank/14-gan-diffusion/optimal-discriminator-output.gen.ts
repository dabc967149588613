import type { Rng } from '#graders/random.ts'

/** Two different densities, so that the answer is never 0.5. */
export function variant(rng: Rng) {
  const data = rng.int(2, 40)
  let model = rng.int(2, 39)
  if (model >= data) model += 1
  const answer = Math.round((1000 * data) / (data + model)) / 1000
  return { params: { data: data / 100, model: model / 100, answer } }
}

/** Bisection on the derivative of the pointwise loss. */
export function verify(params: { data: number; model: number }) {
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i++) {
    const d = (low + high) / 2
    const slope = -params.data / d + params.model / (1 - d)
    if (slope < 0) low = d
    else high = d
  }
  return (low + high) / 2
}
