/** Gradient of depthwiseConv2d for its filter. */
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, floats, type KernelArgs } from '../backend.ts'
import { type DepthwiseAttrs, depthwiseInfo, eachTap } from './depthwise-taps.ts'

export const depthwiseBackpropFilter = {
  kernelName: 'DepthwiseConv2dNativeBackpropFilter',
  backendName: 'wasm',
  kernelFunc({
    inputs,
    backend,
    attrs,
  }: KernelArgs<'x' | 'dy', DepthwiseAttrs & { filterShape: number[] }>): TensorInfo {
    const info = depthwiseInfo(inputs.x.shape, attrs.filterShape, attrs)
    const multiplier = info.outChannels / info.inChannels
    const output = allocate(backend, attrs.filterShape)
    const x = floats(backend, inputs.x)
    const dy = floats(backend, inputs.dy)
    // Summed in doubles and rounded once: single-precision sums over a large image lose digits.
    const sums = new Float64Array(info.filterHeight * info.filterWidth * info.outChannels)
    eachTap(info, (inputAt, outputAt, tapAt) => {
      for (let channel = 0; channel < info.outChannels; channel++) {
        const value = x[inputAt + Math.floor(channel / multiplier)]!
        sums[tapAt + channel] = sums[tapAt + channel]! + value * dy[outputAt + channel]!
      }
    })
    floats(backend, output).set(sums)
    return output
  },
}
