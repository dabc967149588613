import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const [y1, y2, y3] = rng.pick([
    [1, 0, 1],
    [0, 1, 0],
    [1, 1, 0],
    [0, 0, 1],
  ]) as [number, number, number]
  const [p1, p2, p3] = rng.shuffle([0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9]) as [number, number, number]
  const losses = [loss(y1, p1), loss(y2, p2), loss(y3, p3)]
  const answer = Number((losses.reduce((a, b) => a + b) / 3).toFixed(3))
  return { params: { y1, y2, y3, p1, p2, p3, losses: losses.map((l) => l.toFixed(4)).join(', '), answer } }
}

function loss(y: number, p: number) {
  return -(y * Math.log(p) + (1 - y) * Math.log(1 - p))
}

/** One logarithm of the whole Bernoulli likelihood. */
export function verify({ y1, y2, y3, p1, p2, p3 }: ReturnType<typeof variant>['params']) {
  const likelihood = (y1 ? p1 : 1 - p1) * (y2 ? p2 : 1 - p2) * (y3 ? p3 : 1 - p3)
  return Number((-Math.log(likelihood) / 3).toFixed(3))
}
