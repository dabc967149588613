/** Registers for WASM the kernels that training needs and the stock backend lacks. */
import { type KernelConfig, registerKernel } from '@tensorflow/tfjs-core'
import { conv2dBackpropFilter } from './conv2d-backprop-filter.ts'
import { depthwiseBackpropFilter } from './depthwise-backprop-filter.ts'
import { depthwiseBackpropInput } from './depthwise-backprop-input.ts'
import { einsum } from './einsum.ts'
import { unsortedSegmentSum } from './unsorted-segment-sum.ts'

const kernels = [
  conv2dBackpropFilter,
  depthwiseBackpropFilter,
  depthwiseBackpropInput,
  einsum,
  unsortedSegmentSum,
]
for (const kernel of kernels) registerKernel(kernel as unknown as KernelConfig)
