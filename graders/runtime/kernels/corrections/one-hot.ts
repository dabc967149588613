/** oneHot in the type that was asked for; the backend's own writes the bits of integers into it. */
import type { DataType, TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, ints, type KernelArgs } from '../backend.ts'

type Attrs = { dtype: DataType; depth: number; onValue: number; offValue: number }

export const oneHot = {
  kernelName: 'OneHot',
  backendName: 'wasm',
  kernelFunc({ inputs: { indices }, backend, attrs }: KernelArgs<'indices', Attrs>): TensorInfo {
    const { dtype, depth, onValue, offValue } = attrs
    const output = allocate(backend, [...indices.shape, depth], dtype)
    const into = backend.typedArrayFromHeap(output).fill(offValue)
    for (const [row, index] of ints(backend, indices).entries()) {
      if (index >= 0 && index < depth) into[row * depth + index] = onValue
    }
    return output
  },
}
