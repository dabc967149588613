/**
 * Cast without a copy where nothing changes; to bool, which the backend does by cutting numbers off (0.5 and 256 became false); and
 * to and from complex numbers.
 */
import type { DataType, TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, type KernelArgs, stockKernel } from '../backend.ts'

const stock = stockKernel('Cast')

export const cast = {
  ...stock,
  kernelFunc(args: KernelArgs<'x', { dtype: DataType }>): TensorInfo | TensorInfo[] {
    const { x } = args.inputs
    const { dtype } = args.attrs
    if (x.dtype === dtype) {
      args.backend.incRef(x.dataId)
      return { dataId: x.dataId, shape: x.shape, dtype }
    }
    const isReal = dtype !== 'bool' && dtype !== 'complex64' && x.dtype !== 'complex64'
    if (isReal) return stock.kernelFunc(args as never)
    const output = allocate(args.backend, x.shape, dtype)
    const [from, into] = [args.backend.typedArrayFromHeap(x), args.backend.typedArrayFromHeap(output)]
    const [step, stepInto] = [x.dtype === 'complex64' ? 2 : 1, dtype === 'complex64' ? 2 : 1]
    for (let i = 0; i * stepInto < into.length; i++) {
      const value = from[i * step]!
      into[i * stepInto] = dtype === 'bool' ? Number(value !== 0) : value
    }
    return output
  },
}
