/**
 * Morphological dilation and its gradients: each output is the largest sum of an input and the filter's number over it.
 * The backend's own kernels take nothing below zero for the largest.
 */
import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, floats, type KernelArgs } from '../backend.ts'
import { eachWindow, type Volume, volumeOf } from '../volume.ts'

type Attrs = {
  strides: number | [number, number]
  pad: 'same' | 'valid' | number
  dilations: number | [number, number]
}
type Shape4 = [number, number, number, number]

function infoOf(x: TensorInfo, filter: TensorInfo, { strides, pad, dilations }: Attrs) {
  const filterShape = filter.shape as [number, number, number]
  return backend_util.computeDilation2DInfo(x.shape as Shape4, filterShape, strides, pad, 'NHWC', dilations)
}

/** `at` and `tapAt`: where the input and the filter's number of the largest sum stand; the first of equals. */
function eachLargestSum(
  x: Float32Array,
  filter: Float32Array,
  volume: Volume,
  visit: (outputAt: number, sum: number, at: number, tapAt: number) => void,
) {
  const { channels } = volume
  eachWindow(volume, (output, pixels, taps, count) => {
    for (let channel = 0; channel < channels; channel++) {
      let sum = Number.NEGATIVE_INFINITY
      let at = -1
      let tapAt = -1
      for (let i = 0; i < count; i++) {
        const inputAt = pixels[i]! * channels + channel
        const filterAt = taps[i]! * channels + channel
        const value = x[inputAt]! + filter[filterAt]!
        if (value > sum) {
          sum = value
          at = inputAt
          tapAt = filterAt
        }
      }
      visit(output * channels + channel, sum, at, tapAt)
    }
  })
}

export const dilation2d = {
  kernelName: 'Dilation2D',
  backendName: 'wasm',
  kernelFunc({ inputs: { x, filter }, backend, attrs }: KernelArgs<'x' | 'filter', Attrs>): TensorInfo {
    const info = infoOf(x, filter, attrs)
    const output = allocate(backend, info.outShape)
    const y = floats(backend, output)
    eachLargestSum(floats(backend, x), floats(backend, filter), volumeOf(info), (outputAt, sum) => {
      y[outputAt] = sum
    })
    return output
  },
}

type GradientArgs = KernelArgs<'x' | 'filter' | 'dy', Attrs>

export const dilation2dBackpropInput = {
  kernelName: 'Dilation2DBackpropInput',
  backendName: 'wasm',
  kernelFunc({ inputs: { x, filter, dy }, backend, attrs }: GradientArgs): TensorInfo {
    const volume = volumeOf(infoOf(x, filter, attrs))
    const output = allocate(backend, x.shape)
    const gradient = floats(backend, output)
    const dys = floats(backend, dy)
    eachLargestSum(floats(backend, x), floats(backend, filter), volume, (outputAt, _sum, at) => {
      if (at >= 0) gradient[at] = gradient[at]! + dys[outputAt]!
    })
    return output
  },
}

export const dilation2dBackpropFilter = {
  kernelName: 'Dilation2DBackpropFilter',
  backendName: 'wasm',
  kernelFunc({ inputs: { x, filter, dy }, backend, attrs }: GradientArgs): TensorInfo {
    const volume = volumeOf(infoOf(x, filter, attrs))
    const output = allocate(backend, filter.shape)
    const gradient = floats(backend, output)
    const dys = floats(backend, dy)
    eachLargestSum(floats(backend, x), floats(backend, filter), volume, (outputAt, _sum, _at, tapAt) => {
      if (tapAt >= 0) gradient[tapAt] = gradient[tapAt]! + dys[outputAt]!
    })
    return output
  },
}
