import type { Rng } from '#graders/random.ts'

const round = (x: number, digits: number) => Math.round(x * 10 ** digits) / 10 ** digits

/** Pixels in tenths, so that every displayed value is exact. */
export function variant(rng: Rng) {
  const target = Array.from({ length: 4 }, () => rng.int(2, 8))
  const shifts = Array.from({ length: 4 }, () => rng.pick([-2, -1, 1, 2]))
  const output = target.map((value, i) => value + shifts[i]!)
  const l1 = shifts.reduce((sum, shift) => sum + Math.abs(shift), 0) / 40
  const verdict = rng.pick([0.1, 0.2, 0.3, 0.4, 0.6, 0.7])
  const lambda = rng.pick([10, 20, 50, 100])
  return {
    params: {
      target: target.map((value) => value / 10).join(', '),
      output: output.map((value) => value / 10).join(', '),
      verdict,
      lambda,
      adversarial: round(-Math.log(verdict), 3),
      l1: round(l1, 3),
      weighted: round(lambda * l1, 2),
      answer: round(lambda * l1 - Math.log(verdict), 2),
    },
  }
}

/** From the displayed vectors. */
export function verify(params: { target: string; output: string; verdict: number; lambda: number }) {
  const target = params.target.split(', ').map(Number)
  const output = params.output.split(', ').map(Number)
  let loss = Math.log(1 / params.verdict)
  for (const [i, value] of target.entries())
    loss += (params.lambda / target.length) * Math.abs(value - output[i]!)
  return loss
}
