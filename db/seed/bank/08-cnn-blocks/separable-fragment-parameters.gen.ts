import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const k = rng.pick([3, 5, 7])
  const cin = rng.pick([8, 16, 24, 32, 48])
  const cout = rng.pick([20, 40, 64, 96, 128])
  const size = rng.int(10, 30)
  const depthwise = k * k * cin
  const pointwise = cin * cout
  const ordinary = k * k * cin * cout + cout
  return {
    params: { k, cin, cout, size, depthwise, pointwise, ordinary, answer: depthwise + pointwise + cout },
  }
}
