import type { Rng } from '#graders/random.ts'

/** Maximum and mean of the asked windows differ from their other statistic. */
export function variant(rng: Rng) {
  for (;;) {
    const map = [0, 1, 2, 3].map(() => [rng.int(0, 9), rng.int(0, 9), rng.int(0, 9), rng.int(0, 9)])
    const topRight = [...map[0]!.slice(2), ...map[1]!.slice(2)]
    const bottomLeft = [...map[2]!.slice(0, 2), ...map[3]!.slice(0, 2)]
    if (new Set(topRight).size < 3 || new Set(bottomLeft).size < 3) continue
    const shown = { map: map.map((row) => row.join(' & ')).join(' \\\\ ') }
    const windows = { topRight: topRight.join(', '), bottomLeft: bottomLeft.join(', ') }
    const answer = bottomLeft.reduce((a, b) => a + b) / 4
    return { params: { ...shown, ...windows, max: Math.max(...topRight), answer } }
  }
}

export function verify({ map }: ReturnType<typeof variant>['params']) {
  const rows = map.split(' \\\\ ').map((row) => row.split(' & ').map(Number))
  return (rows[2]![0]! + rows[2]![1]! + rows[3]![0]! + rows[3]![1]!) * 0.25
}
