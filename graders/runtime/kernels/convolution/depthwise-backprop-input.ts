/** Gradient of depthwiseConv2d for its input. */
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, floats, type KernelArgs } from '../backend.ts'
import { type DepthwiseAttrs, depthwiseInfo, eachTap } from './depthwise-taps.ts'

export const depthwiseBackpropInput = {
  kernelName: 'DepthwiseConv2dNativeBackpropInput',
  backendName: 'wasm',
  kernelFunc({
    inputs,
    backend,
    attrs,
  }: KernelArgs<'dy' | 'filter', DepthwiseAttrs & { inputShape: number[] }>): TensorInfo {
    const info = depthwiseInfo(attrs.inputShape, inputs.filter.shape, attrs)
    const multiplier = info.outChannels / info.inChannels
    const output = allocate(backend, attrs.inputShape)
    const dy = floats(backend, inputs.dy)
    const filter = floats(backend, inputs.filter)
    const dx = floats(backend, output)
    eachTap(info, (inputAt, outputAt, tapAt) => {
      for (let channel = 0; channel < info.outChannels; channel++) {
        const at = inputAt + Math.floor(channel / multiplier)
        dx[at] = dx[at]! + filter[tapAt + channel]! * dy[outputAt + channel]!
      }
    })
    return output
  },
}
