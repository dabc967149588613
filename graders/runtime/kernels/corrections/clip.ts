/** clipByValue and relu6, which the backend computes without integers and turns NaN, the trace of a fault, into a bound. */
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, type KernelArgs } from '../backend.ts'

function clip(from: ArrayLike<number>, into: Float32Array | Int32Array, min: number, max: number) {
  for (let i = 0; i < into.length; i++) {
    into[i] = Math.min(Math.max(from[i]!, min), max)
  }
}

export const clipByValue = {
  kernelName: 'ClipByValue',
  backendName: 'wasm',
  kernelFunc({
    inputs: { x },
    backend,
    attrs,
  }: KernelArgs<'x', { clipValueMin: number; clipValueMax: number }>): TensorInfo {
    const output = allocate(backend, x.shape, x.dtype)
    const into = backend.typedArrayFromHeap(output) as Float32Array
    clip(backend.typedArrayFromHeap(x), into, attrs.clipValueMin, attrs.clipValueMax)
    return output
  },
}

export const relu6 = {
  kernelName: 'Relu6',
  backendName: 'wasm',
  kernelFunc({ inputs: { x }, backend }: KernelArgs<'x', object>): TensorInfo {
    const output = allocate(backend, x.shape, x.dtype)
    clip(backend.typedArrayFromHeap(x), backend.typedArrayFromHeap(output) as Float32Array, 0, 6)
    return output
  },
}
