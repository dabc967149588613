/** Registers for WASM the kernels that the stock backend lacks, and those that it has wrong or slow. */
import {
  getKernelsForBackend,
  type KernelConfig,
  registerKernel,
  unregisterKernel,
} from '@tensorflow/tfjs-core'
import './gradients.ts'
import { rememberKernels } from './backend.ts'
import { complexArithmetic } from './complex/arithmetic.ts'
import { fft, ifft } from './complex/fourier.ts'
import { complex, complexAbs, imag, real } from './complex/parts.ts'
import { depthwiseBackpropFilter } from './convolution/depthwise-backprop-filter.ts'
import { depthwiseBackpropInput } from './convolution/depthwise-backprop-input.ts'
import { conv2dBackpropFilter, conv3dBackpropFilter } from './convolution/filter-gradient.ts'
import { conv2dBackpropInput, conv3dBackpropInput } from './convolution/input-gradient.ts'
import { cast } from './corrections/cast.ts'
import { clipByValue, relu6 } from './corrections/clip.ts'
import { emptyReductions } from './corrections/empty-reductions.ts'
import { oneHot } from './corrections/one-hot.ts'
import { forOtherTypes } from './corrections/other-types.ts'
import { dilation2d, dilation2dBackpropFilter, dilation2dBackpropInput } from './dilation/dilation-2d.ts'
import { maxPool3d, maxPool3dGrad } from './pooling/max-pool-3d.ts'
import { maxPoolGrad } from './pooling/max-pool-grad.ts'
import { maxPoolWithArgmax } from './pooling/max-pool-with-argmax.ts'
import { batchMatMul } from './products/batch-mat-mul.ts'
import { einsum } from './products/einsum.ts'
import { raggedGather, raggedRange, raggedTensorToTensor, staticRegexReplace } from './ragged-and-text.ts'
import { unsortedSegmentSum } from './unsorted-segment-sum.ts'

const kernels = [
  conv2dBackpropFilter,
  conv3dBackpropFilter,
  conv2dBackpropInput,
  conv3dBackpropInput,
  depthwiseBackpropFilter,
  depthwiseBackpropInput,
  maxPoolGrad,
  maxPool3d,
  maxPool3dGrad,
  maxPoolWithArgmax,
  dilation2d,
  dilation2dBackpropInput,
  dilation2dBackpropFilter,
  batchMatMul,
  einsum,
  unsortedSegmentSum,
  cast,
  clipByValue,
  relu6,
  oneHot,
  ...emptyReductions,
  ...forOtherTypes,
  complex,
  real,
  imag,
  complexAbs,
  ...complexArithmetic,
  fft,
  ifft,
  raggedRange,
  raggedGather,
  raggedTensorToTensor,
  staticRegexReplace,
] as unknown as KernelConfig[]

const stock = new Set(getKernelsForBackend('wasm').map(({ kernelName }) => kernelName))
for (const kernel of kernels) {
  if (stock.has(kernel.kernelName)) unregisterKernel(kernel.kernelName, 'wasm')
  registerKernel(kernel)
}
rememberKernels(getKernelsForBackend('wasm'))
