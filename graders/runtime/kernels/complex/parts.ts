/** Complex numbers from their real and imaginary parts, and back. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, floats, type KernelArgs } from '../backend.ts'

export function join(backend: BackendWasm, real: TensorInfo, imag: TensorInfo): TensorInfo {
  const output = allocate(backend, real.shape, 'complex64')
  const [into, reals, imags] = [output, real, imag].map((tensor) => floats(backend, tensor))
  for (let i = 0; i < reals!.length; i++) {
    into![2 * i] = reals![i]!
    into![2 * i + 1] = imags![i]!
  }
  return output
}

/** `offset` 0: the real part, 1: the imaginary one. */
export function part(backend: BackendWasm, x: TensorInfo, offset: 0 | 1): TensorInfo {
  const output = allocate(backend, x.shape)
  const [into, from] = [floats(backend, output), floats(backend, x)]
  for (let i = 0; i < into.length; i++) into[i] = from[2 * i + offset]!
  return output
}

export const complex = {
  kernelName: 'Complex',
  backendName: 'wasm',
  kernelFunc: ({ inputs: { real, imag }, backend }: KernelArgs<'real' | 'imag', object>) =>
    join(backend, real, imag),
}

export const real = {
  kernelName: 'Real',
  backendName: 'wasm',
  kernelFunc: ({ inputs: { input }, backend }: KernelArgs<'input', object>) => part(backend, input, 0),
}

export const imag = {
  kernelName: 'Imag',
  backendName: 'wasm',
  kernelFunc: ({ inputs: { input }, backend }: KernelArgs<'input', object>) => part(backend, input, 1),
}

export const complexAbs = {
  kernelName: 'ComplexAbs',
  backendName: 'wasm',
  kernelFunc({ inputs: { x }, backend }: KernelArgs<'x', object>): TensorInfo {
    const output = allocate(backend, x.shape)
    const [into, from] = [floats(backend, output), floats(backend, x)]
    for (let i = 0; i < into.length; i++) into[i] = Math.hypot(from[2 * i]!, from[2 * i + 1]!)
    return output
  },
}
