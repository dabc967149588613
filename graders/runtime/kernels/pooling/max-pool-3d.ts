/** maxPool3d and its gradient. The backend's own take nothing below zero for the largest number of a window. */
import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, floats, type KernelArgs } from '../backend.ts'
import { volumeOf } from '../volume.ts'
import { eachLargest, routeBack } from './largest.ts'

type Attrs = {
  filterSize: number | [number, number, number]
  strides: number | [number, number, number]
  pad: 'same' | 'valid' | number
  dimRoundingMode: 'floor' | 'round' | 'ceil'
}

function infoOf(shape: number[], { filterSize, strides, pad, dimRoundingMode }: Attrs) {
  const shape5 = shape as [number, number, number, number, number]
  return backend_util.computePool3DInfo(shape5, filterSize, strides, 1, pad, dimRoundingMode)
}

export const maxPool3d = {
  kernelName: 'MaxPool3D',
  backendName: 'wasm',
  kernelFunc({ inputs: { x }, backend, attrs }: KernelArgs<'x', Attrs>): TensorInfo {
    const info = infoOf(x.shape, attrs)
    const output = allocate(backend, info.outShape)
    const y = floats(backend, output)
    eachLargest(floats(backend, x), volumeOf(info), true, (at, largest) => y.set(largest, at))
    return output
  },
}

export const maxPool3dGrad = {
  kernelName: 'MaxPool3DGrad',
  backendName: 'wasm',
  kernelFunc({ inputs: { dy, input }, backend, attrs }: KernelArgs<'dy' | 'input', Attrs>): TensorInfo {
    const volume = volumeOf(infoOf(input.shape, attrs))
    const dx = allocate(backend, input.shape)
    routeBack(floats(backend, input), floats(backend, dy), floats(backend, dx), volume, true)
    return dx
  },
}
