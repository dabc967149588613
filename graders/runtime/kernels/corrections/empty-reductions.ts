/** Largest, smallest and product of no numbers at all, for which the backend writes nothing. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core'
import { sizeOf, stockKernel } from '../backend.ts'

const ofNothing = { Max: Number.NaN, Min: Number.NaN, Prod: 1 }

export const emptyReductions: KernelConfig[] = Object.entries(ofNothing).map(([kernelName, value]) => {
  const stock = stockKernel(kernelName)
  return {
    ...stock,
    kernelFunc(args) {
      const output = stock.kernelFunc(args) as TensorInfo
      if (sizeOf(args.inputs.x!.shape) === 0) {
        ;(args.backend as BackendWasm).typedArrayFromHeap(output).fill(value)
      }
      return output
    },
  }
})
