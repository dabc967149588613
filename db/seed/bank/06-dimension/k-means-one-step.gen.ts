import type { Rng } from '#graders/random.ts'

/** No point lies on the midpoint, both clusters have at least two points, and c₂ moves. */
export function variant(rng: Rng) {
  for (;;) {
    const points = [...new Set(Array.from({ length: 7 }, () => rng.int(0, 30)))]
    const c1 = rng.int(2, 10)
    const c2 = c1 + rng.int(8, 18)
    const middle = (c1 + c2) / 2
    const members = points.filter((x) => x > middle)
    if (points.includes(middle) || members.length < 2 || points.length - members.length < 2) continue
    const mean = members.reduce((a, b) => a + b) / members.length
    if (mean === c2 || points.length < 6) continue
    const shown = { points: points.join(', '), members: members.sort((a, b) => a - b).join(', ') }
    return { params: { ...shown, c1, c2, middle, answer: Number(mean.toFixed(2)) } }
  }
}

/** Assigns by squared distance and updates the mean incrementally. */
export function verify({ points, c1, c2 }: { points: string; c1: number; c2: number }) {
  let mean = 0
  let count = 0
  for (const x of points.split(', ').map(Number)) {
    if ((x - c2) ** 2 < (x - c1) ** 2) mean += (x - mean) / ++count
  }
  return Number(mean.toFixed(2))
}
