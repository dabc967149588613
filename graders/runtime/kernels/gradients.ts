/** Gradients that TensorFlow.js 4.22 lacks or has wrong, whatever the backend. */
import {
  broadcast_util,
  conv3d,
  cumsum,
  engine,
  type GradConfig,
  getGradient,
  registerGradient,
  sum,
  type Tensor,
  type Tensor5D,
  unregisterGradient,
  zeros,
} from '@tensorflow/tfjs-core'
import { einsumGradient } from './products/einsum-gradient.ts'

/** What broadcasting repeated is summed again; the library's own gradient has the shape of the result. */
const summed = (kernelName: string): GradConfig => {
  const stock = getGradient(kernelName)
  return {
    ...stock,
    gradFunc(dy, saved, attrs) {
      const [a, b] = saved as [Tensor, Tensor]
      const gradients = stock.gradFunc(dy, saved, attrs)
      return { a: () => sumTo(gradients.a!(), a.shape), b: () => sumTo(gradients.b!(), b.shape) }
    },
  }
}

function sumTo(gradient: Tensor, shape: number[]): Tensor {
  const axes = broadcast_util.getReductionAxes(shape, gradient.shape)
  return axes.length ? sum(gradient, axes).reshape(shape) : gradient
}

/** The library's own comes out transposed for all axes but the last. */
const cumsumGradient: GradConfig = {
  kernelName: 'Cumsum',
  gradFunc(dy, _saved, attrs) {
    const { axis, exclusive, reverse } = attrs as unknown as {
      axis: number
      exclusive: boolean
      reverse: boolean
    }
    return { x: () => cumsum(dy as Tensor, axis, exclusive, !reverse) }
  },
}

/** Of conv3dTranspose; the library has none, so that its layer could not be trained. */
const conv3dTransposeGradient: GradConfig = {
  kernelName: 'Conv3DBackpropInputV2',
  inputsToSave: ['dy', 'filter'],
  gradFunc(ddx, saved, attrs) {
    const [dy, filter] = saved as [Tensor5D, Tensor5D]
    const { strides, pad } = attrs as unknown as { strides: [number, number, number]; pad: 'same' | 'valid' }
    const x = ddx as Tensor5D
    return {
      dy: () => conv3d(x, filter, strides, pad),
      filter: () =>
        engine().runKernel(
          'Conv3DBackpropFilterV2',
          { x, dy },
          { strides, pad, filterShape: filter.shape },
        ) as Tensor,
    }
  },
}

/** Steps have a slope of zero: without it `x.greater(0).toFloat().mul(x)` could not be trained. */
const flat = (kernelName: string, inputs: string[]): GradConfig => ({
  kernelName,
  inputsToSave: inputs,
  gradFunc: (_dy, saved) =>
    Object.fromEntries(inputs.map((name, i) => [name, () => zeros((saved as Tensor[])[i]!.shape)])),
})

for (const name of ['Greater', 'Less', 'LessEqual', 'Equal', 'NotEqual', 'LogicalAnd', 'LogicalOr']) {
  registerGradient(flat(name, ['a', 'b']))
}
registerGradient(flat('LogicalNot', ['x']))
for (const name of ['Maximum', 'Minimum', 'SquaredDifference', 'BatchMatMul']) replace(summed(name))
replace(cumsumGradient)
registerGradient(conv3dTransposeGradient)
registerGradient(einsumGradient)

function replace(gradient: GradConfig) {
  unregisterGradient(gradient.kernelName)
  registerGradient(gradient)
}
