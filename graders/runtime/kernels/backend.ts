/** What the kernels here need of the WASM backend: tensors as views of its memory, and its other kernels. */

import '@tensorflow/tfjs-backend-wasm/dist/register_all_kernels.js'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import {
  type DataType,
  getKernel,
  type KernelConfig,
  type NamedAttrMap,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core'

export type KernelArgs<Inputs extends string, Attrs> = {
  inputs: Record<Inputs, TensorInfo>
  backend: BackendWasm
  attrs: Attrs
}

/** Zeros. Outputs first, views after: an allocation may grow the memory, which detaches every view made before. */
export function allocate(backend: BackendWasm, shape: number[], dtype: DataType = 'float32'): TensorInfo {
  return backend.makeOutput(shape, dtype)
}

export const floats = (backend: BackendWasm, tensor: TensorInfo) =>
  backend.typedArrayFromHeap(tensor) as Float32Array

export const ints = (backend: BackendWasm, tensor: TensorInfo) =>
  backend.typedArrayFromHeap(tensor) as Int32Array

/** Not the library's registry: that one is open to everyone, and a task may forbid a kernel that others are made of. */
const kernels: Record<string, KernelConfig> = Object.create(null)
export function rememberKernels(registered: KernelConfig[]) {
  for (const kernel of registered) kernels[kernel.kernelName] = kernel
}

/** Runs another kernel of this backend; the caller releases the result. */
export function call(
  backend: BackendWasm,
  name: string,
  inputs: Record<string, TensorInfo>,
  attrs: object = {},
) {
  const kernel = kernels[name]!
  return kernel.kernelFunc({ inputs, backend, attrs: attrs as NamedAttrMap }) as TensorInfo
}

export const release = (backend: BackendWasm, tensor: TensorInfo) => {
  backend.disposeData(tensor.dataId)
}

export const reshape = (backend: BackendWasm, x: TensorInfo, shape: number[]) =>
  call(backend, 'Reshape', { x }, { shape })

export const sizeOf = (shape: number[]) => util.sizeFromShape(shape)

/** The backend's own kernel, for one of ours that stands in front of it; ask while the module loads. */
export function stockKernel(kernelName: string): KernelConfig {
  const { kernelFunc, setupFunc, disposeFunc } = getKernel(kernelName, 'wasm')
  return { kernelName, backendName: 'wasm', kernelFunc, setupFunc, disposeFunc } as KernelConfig
}

/** The compiled C++ function of a kernel; in `setupFunc` only. Shapes are addresses of 32-bit integers. */
export const compiledKernel = (backend: BackendWasm, name: string) =>
  (
    backend.wasm as unknown as { exported: (name: string) => (...args: (number | boolean)[]) => void }
  ).exported(name)

/** In bytes, from the beginning of the WASM memory. */
export const addressOf = (backend: BackendWasm, { dataId }: TensorInfo) =>
  (backend.dataIdMap.get(dataId) as { memoryOffset: number }).memoryOffset

type Registry = { dataIdNextNumber: number }

/**
 * Part of a tensor's memory, from number `start` on, as a tensor without a copy of its own: for kernels to read and
 * write. It ends with `forget`, before the tensor's memory is released.
 */
export function view(backend: BackendWasm, tensor: TensorInfo, start: number, shape: number[]): TensorInfo {
  const registry = backend as unknown as Registry
  const id = registry.dataIdNextNumber++
  const dataId = { id }
  const offset = addressOf(backend, tensor) + start * util.bytesPerElement(tensor.dtype)
  const { dtype } = tensor
  backend.dataIdMap.set(dataId, { id, memoryOffset: offset, shape, dtype, refCount: 1 })
  backend.wasm.tfjs.registerTensor(id, sizeOf(shape), offset)
  return { dataId, shape, dtype }
}

export function forget(backend: BackendWasm, { dataId }: TensorInfo) {
  backend.wasm.tfjs.disposeData((dataId as { id: number }).id)
  backend.dataIdMap.delete(dataId)
}
