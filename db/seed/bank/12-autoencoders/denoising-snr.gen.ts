import type { Rng } from '#graders/random.ts'

const power = (values: number[]) => values.reduce((sum, value) => sum + value * value, 0)

export function variant(rng: Rng) {
  const clean = Array.from({ length: 4 }, () => rng.int(1, 6) * rng.pick([-1, 1]))
  const noise = Array.from({ length: 4 }, () => rng.pick([-1, -0.5, 0.5, 1]))
  const signalPower = power(clean)
  const noisePower = power(noise)
  const answer = Math.round(1000 * Math.log10(signalPower / noisePower)) / 100
  return { params: { clean: clean.join(', '), noise: noise.join(', '), signalPower, noisePower, answer } }
}

/** By amplitudes: 20 times the logarithm of the ratio of the norms, from the displayed vectors. */
export function verify(params: { clean: string; noise: string }) {
  const norm = (text: string) => Math.hypot(...text.split(', ').map(Number))
  return (20 * Math.log(norm(params.clean) / norm(params.noise))) / Math.LN10
}
