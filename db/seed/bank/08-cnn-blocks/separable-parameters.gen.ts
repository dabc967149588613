import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const k = rng.pick([3, 5, 7])
  const cin = 8 * rng.int(2, 16)
  const cout = 4 * rng.int(4, 40)
  const { ordinary, depthwise, pointwise } = weights(k, cin, cout)
  const answer = Math.round(((depthwise + pointwise) / ordinary) * 1000) / 1000
  return { params: { k, cin, cout, ordinary, depthwise, pointwise, answer } }
}

export function weights(k: number, cin: number, cout: number) {
  return { ordinary: k * k * cin * cout, depthwise: k * k * cin, pointwise: cin * cout }
}

/** The closed form, without any parameter count. */
export function verify(params: { k: number; cout: number }) {
  return 1 / params.cout + 1 / params.k ** 2
}
