/** Sums rows by segment; the gradient of gather, so of every embedding. Rows of an id out of range are dropped. */
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, ints, type KernelArgs, sizeOf } from './backend.ts'

export const unsortedSegmentSum = {
  kernelName: 'UnsortedSegmentSum',
  backendName: 'wasm',
  kernelFunc({
    inputs,
    backend,
    attrs,
  }: KernelArgs<'x' | 'segmentIds', { numSegments: number }>): TensorInfo {
    const { x, segmentIds } = inputs
    const rowShape = x.shape.slice(segmentIds.shape.length)
    const rowSize = sizeOf(rowShape)
    const output = allocate(backend, [attrs.numSegments, ...rowShape], x.dtype)
    const values = backend.typedArrayFromHeap(x) as Float32Array
    const sums = backend.typedArrayFromHeap(output) as Float32Array
    const ids = ints(backend, segmentIds)
    for (let row = 0; row < ids.length; row++) {
      const segment = ids[row]!
      if (segment < 0 || segment >= attrs.numSegments) continue
      for (let i = 0; i < rowSize; i++) {
        sums[segment * rowSize + i] = sums[segment * rowSize + i]! + values[row * rowSize + i]!
      }
    }
    return output
  },
}
