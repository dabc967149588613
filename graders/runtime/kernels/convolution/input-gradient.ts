/**
 * Gradient of a convolution for its input: dy, one row per output pixel, times the transposed filter gives what each
 * tap owes to the input pixel that it met, and is added up there.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, call, floats, forget, type KernelArgs, release, reshape, view } from '../backend.ts'
import { pixelCount, pixelsUnderTap, tapCount, type Volume } from '../volume.ts'
import {
  type Conv2dAttrs,
  type Conv3dAttrs,
  tapsAtOnce,
  volumeOfConv2d,
  volumeOfConv3d,
} from './attributes.ts'

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
  const group = tapsAtOnce(volume)

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

type InputShape = { inputShape: number[] }

/** Also the forward kernel of conv2dTranspose. The backend's own is right, and several times slower. */
export const conv2dBackpropInput = {
  kernelName: 'Conv2DBackpropInput',
  backendName: 'wasm',
  kernelFunc({ inputs, backend, attrs }: KernelArgs<'dy' | 'filter', Conv2dAttrs & InputShape>): TensorInfo {
    const { dy, filter } = inputs
    const volume = volumeOfConv2d(attrs, attrs.inputShape, filter.shape)
    return inputGradient(backend, dy, filter, attrs.inputShape, volume)
  },
}

/** The backend's own is wrong wherever windows overlap. */
export const conv3dBackpropInput = {
  kernelName: 'Conv3DBackpropInputV2',
  backendName: 'wasm',
  kernelFunc({ inputs, backend, attrs }: KernelArgs<'dy' | 'filter', Conv3dAttrs & InputShape>): TensorInfo {
    const { dy, filter } = inputs
    const volume = volumeOfConv3d(attrs, attrs.inputShape, filter.shape)
    return inputGradient(backend, dy, filter, attrs.inputShape, volume)
  },
}
