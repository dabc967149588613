import type { Rng } from '#graders/random.ts'

const square = (a: number[], b: number[]) => a.reduce((sum, v, i) => sum + (v - b[i]!) ** 2, 0)

/** All distances differ, and k = 1 disagrees with k = 5, so that both votes have to be worked out. */
export function variant(rng: Rng) {
  for (;;) {
    const q = [rng.int(2, 7), rng.int(2, 7)]
    const points = Array.from({ length: 6 }, () => [rng.int(0, 9), rng.int(0, 9)])
    const classes = points.map(() => rng.int(0, 1))
    const distances = points.map((p) => square(p, q))
    if (new Set(distances).size < 6 || distances.includes(0)) continue
    const near = distances.map((d, i) => ({ d, label: classes[i]! })).sort((a, b) => a.d - b.d)
    const ones = near.slice(0, 5).filter((s) => s.label === 1).length
    const first = near[0]!.label
    const answer = ones > 2 ? 1 : 0
    if (first === answer) continue
    const rows = points.map((p, i) => `| ${i + 1} | ${p[0]} | ${p[1]} | ${classes[i]} |`).join('\n')
    const shown = { qx: q[0]!, qy: q[1]!, rows, distances: distances.join(', ') }
    return { params: { ...shown, nearest: near[0]!.d, ones, first, answer } }
  }
}

/** Drops the farthest sample of the shown table and takes the median class of the others. */
export function verify({ qx, qy, rows }: ReturnType<typeof variant>['params']) {
  const samples = rows.split('\n').map((row) => row.split('|').slice(2, 5).map(Number))
  const far = samples.reduce((a, b) =>
    square(a.slice(0, 2), [qx, qy]) > square(b.slice(0, 2), [qx, qy]) ? a : b,
  )
  const labels = samples.filter((s) => s !== far).map((s) => s[2]!)
  return labels.sort((a, b) => a - b)[2]!
}
