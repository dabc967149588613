/**
 * Gradient of conv2d and conv3d for their filter, as a product of matrices, at which WASM is fast: the input numbers
 * that each tap of the filter meets, one row per tap and channel, times dy, one row per output pixel.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, call, floats, type KernelArgs, release, reshape } from '../backend.ts'
import { pixelCount, pixelsUnderTap, tapCount, type Volume, volumeOf } from '../volume.ts'

/** Taps are taken in groups whose rows fit in this many numbers, as a large batch has gigabytes of them. */
const maxNumbers = 2 ** 21

export function filterGradient(
  backend: BackendWasm,
  x: TensorInfo,
  dy: TensorInfo,
  filterShape: number[],
  volume: Volume,
): TensorInfo {
  const pixels = pixelCount(volume)
  const taps = tapCount(volume)
  const { channels } = volume
  const outChannels = filterShape.at(-1)!
  const group = Math.max(1, Math.min(taps, Math.floor(maxNumbers / (pixels * channels))))

  const output = allocate(backend, filterShape)
  const dyMatrix = reshape(backend, dy, [pixels, outChannels])
  const under = new Int32Array(pixels)
  for (let first = 0; first < taps; first += group) {
    const count = Math.min(group, taps - first)
    const rows = allocate(backend, [count * channels, pixels])
    for (let tap = 0; tap < count; tap++) {
      pixelsUnderTap(under, volume, first + tap)
      gather(floats(backend, x), under, floats(backend, rows), tap * channels * pixels, channels)
    }
    const product = call(
      backend,
      'BatchMatMul',
      { a: rows, b: dyMatrix },
      { transposeA: false, transposeB: false },
    )
    floats(backend, output).set(floats(backend, product), first * channels * outChannels)
    release(backend, product)
    release(backend, rows)
  }
  release(backend, dyMatrix)
  return output
}

/** Zeros stand for the padding around the image. */
function gather(x: Float32Array, under: Int32Array, into: Float32Array, start: number, channels: number) {
  for (let channel = 0; channel < channels; channel++) {
    const at = start + channel * under.length
    for (let i = 0; i < under.length; i++) {
      const pixel = under[i]!
      into[at + i] = pixel < 0 ? 0 : x[pixel * channels + channel]!
    }
  }
}

type Conv2dAttrs = {
  strides: number | [number, number]
  pad: Parameters<typeof backend_util.computeConv2DInfo>[4]
  dataFormat: 'NHWC' | 'NCHW'
  dimRoundingMode: 'floor' | 'round' | 'ceil'
  filterShape: number[]
}
type Shape4 = [number, number, number, number]

export const conv2dBackpropFilter = {
  kernelName: 'Conv2DBackpropFilter',
  backendName: 'wasm',
  kernelFunc({ inputs: { x, dy }, backend, attrs }: KernelArgs<'x' | 'dy', Conv2dAttrs>): TensorInfo {
    const { strides, pad, dimRoundingMode, filterShape } = attrs
    if (attrs.dataFormat === 'NCHW') throw new Error('conv2d gradients take channelsLast data only')
    const [input, filter] = [x.shape as Shape4, filterShape as Shape4]
    const info = backend_util.computeConv2DInfo(input, filter, strides, 1, pad, dimRoundingMode)
    return filterGradient(backend, x, dy, filterShape, volumeOf(info))
  },
}

type Conv3dAttrs = {
  strides: number | [number, number, number]
  pad: 'same' | 'valid'
  filterShape: number[]
}
type Shape5 = [number, number, number, number, number]

/** The backend's own is wrong for all but the simplest strides. */
export const conv3dBackpropFilter = {
  kernelName: 'Conv3DBackpropFilterV2',
  backendName: 'wasm',
  kernelFunc({ inputs: { x, dy }, backend, attrs }: KernelArgs<'x' | 'dy', Conv3dAttrs>): TensorInfo {
    const { strides, pad, filterShape } = attrs
    const info = backend_util.computeConv3DInfo(x.shape as Shape5, filterShape as Shape5, strides, 1, pad)
    return filterGradient(backend, x, dy, filterShape, volumeOf(info))
  },
}
