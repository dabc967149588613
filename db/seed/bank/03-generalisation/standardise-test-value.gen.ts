import type { Rng } from '#graders/random.ts'

/** Training values μ−s, μ−s, μ+s, μ+s: mean and deviation are whole. */
export function variant(rng: Rng) {
  const mean = rng.int(20, 60)
  const spread = rng.pick([2, 3, 4, 5, 8])
  const train = rng.shuffle([mean - spread, mean - spread, mean + spread, mean + spread])
  const x = mean + rng.pick([-1, 1]) * rng.int(1, 3 * spread)
  const test = [x, mean + rng.int(4, 9), mean - rng.int(1, 3)]
  const answer = Number(((x - mean) / spread).toFixed(2))
  return { params: { train: train.join(', '), test: test.join(', '), x, mean, sd: spread, answer } }
}

export function verify({ train, x }: ReturnType<typeof variant>['params']) {
  const values = train.split(', ').map(Number)
  const mean = values.reduce((a, b) => a + b) / values.length
  const square = values.reduce((sum, v) => sum + v * v, 0) / values.length
  return Number(((x - mean) / Math.sqrt(square - mean * mean)).toFixed(2))
}
