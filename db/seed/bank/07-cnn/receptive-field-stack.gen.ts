import type { Rng } from '#graders/random.ts'

/** At least one convolution has a stride, so that ignoring strides is wrong beyond the pooling too. */
export function variant(rng: Rng) {
  const k1 = rng.pick([3, 5, 7, 9, 11])
  const k2 = rng.pick([3, 5, 7])
  const k3 = rng.pick([3, 5, 7])
  const [s1, s2] = rng.pick([
    [1, 2],
    [2, 1],
    [2, 2],
    [3, 1],
  ]) as [number, number]
  const j2 = 2 * s1
  const j3 = j2 * s2
  const answer = k1 + s1 + (k2 - 1) * j2 + (k3 - 1) * j3
  return { params: { k1, s1, k2, s2, k3, j2, j3, naive: k1 + 1 + (k2 - 1) + (k3 - 1), answer } }
}

export function verify({ k1, s1, k2, s2, k3 }: ReturnType<typeof variant>['params']) {
  return receptiveField([
    [k1, s1],
    [2, 2],
    [k2, s2],
    [k3, 1],
  ])
}

/** Backwards from one output: width = (width − 1)·stride + kernel. `layers` are [kernel, stride], the first one first. */
export function receptiveField(layers: [kernel: number, stride: number][]) {
  return layers.reduceRight((width, [kernel, stride]) => (width - 1) * stride + kernel, 1)
}
