/** maxPool with the index of each maximum. The backend's own takes nothing below zero for a maximum. */
import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, floats, ints, type KernelArgs } from '../backend.ts'
import { volumeOf } from '../volume.ts'
import { eachLargest } from './largest.ts'

type Attrs = {
  filterSize: number | [number, number]
  strides: number | [number, number]
  pad: 'same' | 'valid' | number
  includeBatchInIndex: boolean
}

export const maxPoolWithArgmax = {
  kernelName: 'MaxPoolWithArgmax',
  backendName: 'wasm',
  kernelFunc({ inputs: { x }, backend, attrs }: KernelArgs<'x', Attrs>): TensorInfo[] {
    const { filterSize, strides, pad, includeBatchInIndex } = attrs
    const shape = x.shape as [number, number, number, number]
    const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad)
    const maxima = allocate(backend, info.outShape)
    const indices = allocate(backend, info.outShape, 'int32')
    const y = floats(backend, maxima)
    const at = ints(backend, indices)
    const imageSize = shape[1] * shape[2] * shape[3]
    eachLargest(floats(backend, x), volumeOf(info), false, (outputAt, largest, places) => {
      y.set(largest, outputAt)
      for (let channel = 0; channel < places.length; channel++) {
        const place = places[channel]!
        at[outputAt + channel] = includeBatchInIndex ? place : place % imageSize
      }
    })
    return [maxima, indices]
  },
}
