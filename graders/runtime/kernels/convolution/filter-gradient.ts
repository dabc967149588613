/**
 * Gradient of conv2d and conv3d for their filter, as a product of matrices, at which WASM is fast: the input numbers
 * that each tap of the filter meets, one row per tap and channel, times dy, one row per output pixel.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, call, floats, type KernelArgs, release, reshape } from '../backend.ts'
import { pixelCount, pixelsUnderTap, tapCount, type Volume } from '../volume.ts'
import {
  type Conv2dAttrs,
  type Conv3dAttrs,
  tapsAtOnce,
  volumeOfConv2d,
  volumeOfConv3d,
} from './attributes.ts'

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
  const group = tapsAtOnce(volume)

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

type FilterShape = { filterShape: number[] }

export const conv2dBackpropFilter = {
  kernelName: 'Conv2DBackpropFilter',
  backendName: 'wasm',
  kernelFunc({ inputs, backend, attrs }: KernelArgs<'x' | 'dy', Conv2dAttrs & FilterShape>): TensorInfo {
    const { x, dy } = inputs
    const volume = volumeOfConv2d(attrs, x.shape, attrs.filterShape)
    return filterGradient(backend, x, dy, attrs.filterShape, volume)
  },
}

/** The backend's own is wrong for all but the simplest strides. */
export const conv3dBackpropFilter = {
  kernelName: 'Conv3DBackpropFilterV2',
  backendName: 'wasm',
  kernelFunc({ inputs, backend, attrs }: KernelArgs<'x' | 'dy', Conv3dAttrs & FilterShape>): TensorInfo {
    const { x, dy } = inputs
    const volume = volumeOfConv3d(attrs, x.shape, attrs.filterShape)
    return filterGradient(backend, x, dy, attrs.filterShape, volume)
  },
}
