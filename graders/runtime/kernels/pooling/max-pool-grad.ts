/** Gradient of maxPool. The backend's own loses the gradient of every window without a positive number. */
import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, floats, type KernelArgs } from '../backend.ts'
import { volumeOf } from '../volume.ts'
import { routeBack } from './largest.ts'

type Attrs = {
  filterSize: number | [number, number]
  strides: number | [number, number]
  pad: Parameters<typeof backend_util.computePool2DInfo>[4]
  dimRoundingMode: 'floor' | 'round' | 'ceil'
}

export const maxPoolGrad = {
  kernelName: 'MaxPoolGrad',
  backendName: 'wasm',
  kernelFunc({ inputs: { dy, input }, backend, attrs }: KernelArgs<'dy' | 'input', Attrs>): TensorInfo {
    const { filterSize, strides, pad, dimRoundingMode } = attrs
    const shape = input.shape as [number, number, number, number]
    const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode)
    const dx = allocate(backend, input.shape)
    routeBack(floats(backend, input), floats(backend, dy), floats(backend, dx), volumeOf(info), false)
    return dx
  },
}
