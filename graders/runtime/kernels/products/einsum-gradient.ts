/** Gradient of tf.einsum, which the library lacks: the result's indices and the other operand's, put back together. */
import { broadcastTo, type GradConfig, type Tensor, einsum as tfEinsum } from '@tensorflow/tfjs-core'

export const einsumGradient: GradConfig = {
  kernelName: 'Einsum',
  saveAllInputs: true,
  gradFunc(dy, saved, attrs) {
    const { equation } = attrs as unknown as { equation: string }
    const [inputs, output] = equation.replaceAll(' ', '').split('->') as [string, string]
    const terms = inputs.split(',')
    const operands = saved.map((x, i) => ({ term: terms[i]!, x }))
    return Object.fromEntries(
      operands.map((operand, i) => {
        const others = operands.filter((other) => other !== operand)
        const factors = [{ term: output, x: dy as Tensor }, ...others]
        return [i, () => gradientOf(operand.term, operand.x.shape, factors)]
      }),
    )
  },
}

/** What only this operand has was summed away: its gradient is the same everywhere along it. */
function gradientOf(term: string, shape: number[], factors: { term: string; x: Tensor }[]): Tensor {
  const kept = [...term].filter((index) => factors.some((factor) => factor.term.includes(index)))
  const equation = `${factors.map((factor) => factor.term).join(',')}->${kept.join('')}`
  const gradient = tfEinsum(equation, ...factors.map(({ x }) => x))
  if (kept.length === term.length) return gradient
  const sizes = [...term].map((index, axis) => (kept.includes(index) ? shape[axis]! : 1))
  return broadcastTo(gradient.reshape(sizes), shape)
}
