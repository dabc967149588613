/** What the kernels here need of the WASM backend: tensors as views of its memory, and its other kernels. */

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import { type DataType, getKernel, type NamedAttrMap, type TensorInfo, util } from '@tensorflow/tfjs-core'

export type KernelArgs<Inputs extends string, Attrs> = {
  inputs: Record<Inputs, TensorInfo>
  backend: BackendWasm
  attrs: Attrs
}

/** `outputs` first, views after: an allocation may grow the memory, which detaches every view made before. */
export function allocate(backend: BackendWasm, shape: number[], dtype: DataType = 'float32'): TensorInfo {
  return backend.makeOutput(shape, dtype)
}

export const floats = (backend: BackendWasm, tensor: TensorInfo) =>
  backend.typedArrayFromHeap(tensor) as Float32Array

export const ints = (backend: BackendWasm, tensor: TensorInfo) =>
  backend.typedArrayFromHeap(tensor) as Int32Array

/** Runs another kernel of this backend; the caller releases the result. */
export function call(
  backend: BackendWasm,
  name: string,
  inputs: Record<string, TensorInfo>,
  attrs: object = {},
) {
  const kernel = getKernel(name, 'wasm')
  return kernel.kernelFunc({ inputs, backend, attrs: attrs as NamedAttrMap }) as TensorInfo
}

export const release = (backend: BackendWasm, tensor: TensorInfo) => {
  backend.disposeData(tensor.dataId)
}

export const reshape = (backend: BackendWasm, x: TensorInfo, shape: number[]) =>
  call(backend, 'Reshape', { x }, { shape })

export const sizeOf = (shape: number[]) => util.sizeFromShape(shape)
