/**
 * Discrete Fourier transforms along the last axis, in double precision. Powers of two by Cooley and Tukey's halving
 * (1965), other lengths by the definition.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, floats, type KernelArgs } from '../backend.ts'

/** cos and sin of 2πk/n, k = 0 … n − 1. */
function rootsOf(n: number) {
  const cos = Float64Array.from({ length: n }, (_, k) => Math.cos((2 * Math.PI * k) / n))
  const sin = Float64Array.from({ length: n }, (_, k) => Math.sin((2 * Math.PI * k) / n))
  return { cos, sin }
}
type Roots = ReturnType<typeof rootsOf>

/** Sum over j of x[start + j·step]·exp(sign·2πi·jk/n) for each k below n. `x` and the result are pairs of numbers. */
function transform(
  x: Float32Array,
  start: number,
  step: number,
  n: number,
  roots: Roots,
  sign: number,
): Float64Array {
  const result = new Float64Array(2 * n)
  if (n % 2 === 0 && Number.isInteger(Math.log2(n))) {
    const even = transform(x, start, 2 * step, n / 2, roots, sign)
    const odd = transform(x, start + step, 2 * step, n / 2, roots, sign)
    for (let k = 0; k < n / 2; k++) {
      const [cos, sin] = [roots.cos[k * step]!, sign * roots.sin[k * step]!]
      const real = odd[2 * k]! * cos - odd[2 * k + 1]! * sin
      const imag = odd[2 * k]! * sin + odd[2 * k + 1]! * cos
      result[2 * k] = even[2 * k]! + real
      result[2 * k + 1] = even[2 * k + 1]! + imag
      result[2 * k + n] = even[2 * k]! - real
      result[2 * k + n + 1] = even[2 * k + 1]! - imag
    }
    return result
  }
  for (let k = 0; k < n; k++) {
    let [real, imag] = [0, 0]
    for (let j = 0; j < n; j++) {
      const at = 2 * (start + j * step)
      const root = ((j * k) % n) * step
      const [cos, sin] = [roots.cos[root]!, sign * roots.sin[root]!]
      real += x[at]! * cos - x[at + 1]! * sin
      imag += x[at]! * sin + x[at + 1]! * cos
    }
    result[2 * k] = real
    result[2 * k + 1] = imag
  }
  return result
}

const kernel = (kernelName: string, sign: 1 | -1) => ({
  kernelName,
  backendName: 'wasm',
  kernelFunc({ inputs: { input }, backend }: KernelArgs<'input', object>): TensorInfo {
    const n = input.shape.at(-1)!
    const output = allocate(backend, input.shape, 'complex64')
    const [from, into] = [floats(backend, input), floats(backend, output)]
    const roots = rootsOf(n)
    for (let start = 0; start < from.length / 2; start += n) {
      const row = transform(from, start, 1, n, roots, sign)
      if (sign > 0) for (let i = 0; i < row.length; i++) row[i] = row[i]! / n
      into.set(row, 2 * start)
    }
    return output
  },
})

export const fft = kernel('FFT', -1)
export const ifft = kernel('IFFT', 1)
