/**
 * Gradient of a convolution for its input: dy, one row per output pixel, times the transposed filter gives what each
 * tap owes to the input pixel that it met, and is added up there.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, call, floats, forget, type KernelArgs, release, reshape, view } from '../backend.ts'
import { pixelCount, pixelsUnderTap, tapCount, type Volume, volumeOf } from '../volume.ts'

const maxNumbers = 2 ** 21

export function inputGradient(
  backend: BackendWasm,
  dy: TensorInfo,
  filter: TensorInfo,
  inputShape: number[],
  volume: Volume,
): TensorInfo {
  const pixels = pixelCount(volume)
  const taps = tapCount(volume)
  const { channels } = volume
  const outChannels = filter.shape.at(-1)!
  const group = Math.max(1, Math.min(taps, Math.floor(maxNumbers / (pixels * channels))))

  const output = allocate(backend, inputShape)
  const dyMatrix = reshape(backend, dy, [pixels, outChannels])
  const under = new Int32Array(pixels)
  for (let first = 0; first < taps; first += group) {
    const count = Math.min(group, taps - first)
    const part = view(backend, filter, first * channels * outChannels, [count * channels, outChannels])
    const owed = call(
      backend,
      'BatchMatMul',
      { a: dyMatrix, b: part },
      { transposeA: false, transposeB: true },
    )
    forget(backend, part)
    for (let tap = 0; tap < count; tap++) {
      pixelsUnderTap(under, volume, first + tap)
      const from = floats(backend, owed).subarray(tap * channels)
      addUp(from, count * channels, under, floats(backend, output), channels)
    }
    release(backend, owed)
  }
  release(backend, dyMatrix)
  return output
}

function addUp(from: Float32Array, rowSize: number, under: Int32Array, into: Float32Array, channels: number) {
  for (let i = 0; i < under.length; i++) {
    const pixel = under[i]!
    if (pixel < 0) continue
    const [at, start] = [pixel * channels, i * rowSize]
    for (let channel = 0; channel < channels; channel++) {
      into[at + channel] = into[at + channel]! + from[start + channel]!
    }
  }
}

type Conv2dAttrs = {
  strides: number | [number, number]
  pad: Parameters<typeof backend_util.computeConv2DInfo>[4]
  dataFormat: 'NHWC' | 'NCHW'
  dimRoundingMode: 'floor' | 'round' | 'ceil'
  inputShape: number[]
}
type Shape4 = [number, number, number, number]

/** Also the forward kernel of conv2dTranspose. The backend's own is right, and several times slower. */
export const conv2dBackpropInput = {
  kernelName: 'Conv2DBackpropInput',
  backendName: 'wasm',
  kernelFunc({
    inputs: { dy, filter },
    backend,
    attrs,
  }: KernelArgs<'dy' | 'filter', Conv2dAttrs>): TensorInfo {
    const { strides, pad, dimRoundingMode, inputShape } = attrs
    if (attrs.dataFormat === 'NCHW') throw new Error('conv2d gradients take channelsLast data only')
    const [input, shape] = [inputShape as Shape4, filter.shape as Shape4]
    const info = backend_util.computeConv2DInfo(input, shape, strides, 1, pad, dimRoundingMode)
    return inputGradient(backend, dy, filter, inputShape, volumeOf(info))
  },
}

type Conv3dAttrs = {
  strides: number | [number, number, number]
  pad: 'same' | 'valid'
  inputShape: number[]
}
type Shape5 = [number, number, number, number, number]

/** The backend's own is wrong wherever windows overlap. */
export const conv3dBackpropInput = {
  kernelName: 'Conv3DBackpropInputV2',
  backendName: 'wasm',
  kernelFunc({
    inputs: { dy, filter },
    backend,
    attrs,
  }: KernelArgs<'dy' | 'filter', Conv3dAttrs>): TensorInfo {
    const { strides, pad, inputShape } = attrs
    const shape = inputShape as Shape5
    const info = backend_util.computeConv3DInfo(shape, filter.shape as Shape5, strides, 1, pad)
    return inputGradient(backend, dy, filter, inputShape, volumeOf(info))
  },
}
