/** The stock kernels that complex numbers may meet, done on the real and the imaginary parts. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core'
import { call, type KernelArgs, release, stockKernel } from '../backend.ts'
import { join, part } from './parts.ts'

/** Takes the tensors that `parts` hands out and releases them, whatever they were joined from. */
function joined(backend: BackendWasm, parts: [TensorInfo, TensorInfo], used: TensorInfo[]): TensorInfo {
  const output = join(backend, ...parts)
  for (const tensor of [...parts, ...used]) release(backend, tensor)
  return output
}

const binary = (kernelName: 'Add' | 'Sub' | 'Multiply'): KernelConfig => {
  const stock = stockKernel(kernelName)
  return {
    ...stock,
    kernelFunc(args) {
      const { inputs, backend } = args as unknown as KernelArgs<'a' | 'b', object>
      if (inputs.a.dtype !== 'complex64') return stock.kernelFunc(args)
      const [realA, imagA, realB, imagB] = [inputs.a, inputs.b].flatMap((x) => [
        part(backend, x, 0),
        part(backend, x, 1),
      ]) as [TensorInfo, TensorInfo, TensorInfo, TensorInfo]
      const used = [realA, imagA, realB, imagB]
      const pair = (name: string, a: TensorInfo, b: TensorInfo) => call(backend, name, { a, b })
      if (kernelName !== 'Multiply') {
        return joined(backend, [pair(kernelName, realA, realB), pair(kernelName, imagA, imagB)], used)
      }
      const products = [
        pair('Multiply', realA, realB),
        pair('Multiply', imagA, imagB),
        pair('Multiply', realA, imagB),
        pair('Multiply', imagA, realB),
      ] as const
      const parts: [TensorInfo, TensorInfo] = [
        pair('Sub', products[0], products[1]),
        pair('Add', products[2], products[3]),
      ]
      return joined(backend, parts, [...used, ...products])
    },
  }
}

const stockConcat = stockKernel('Concat')
const concat: KernelConfig = {
  ...stockConcat,
  kernelFunc(args) {
    const tensors = args.inputs as unknown as TensorInfo[]
    if (tensors[0]!.dtype !== 'complex64') return stockConcat.kernelFunc(args)
    const backend = args.backend as BackendWasm
    const used: TensorInfo[] = []
    const parts = ([0, 1] as const).map((offset) => {
      const inputs = tensors.map((x) => part(backend, x, offset))
      used.push(...inputs)
      return stockConcat.kernelFunc({ ...args, inputs: inputs as never }) as TensorInfo
    })
    return joined(backend, parts as [TensorInfo, TensorInfo], used)
  },
}

export const complexArithmetic: KernelConfig[] = [binary('Add'), binary('Sub'), binary('Multiply'), concat]
