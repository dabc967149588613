/**
 * The WASM backend with two promises more: the memory of a new tensor is zero, so that what a kernel forgets to write
 * is never what another left there, and numbers may be complex (pairs of floats, one after the other).
 */
import { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import type { backend_util, DataType, TensorInfo } from '@tensorflow/tfjs-core'
import { util } from '@tensorflow/tfjs-core'

type DataId = TensorInfo['dataId']
type Memory = { HEAPU8: Uint8Array }
type Stored = { memoryOffset: number; shape: number[]; dtype: DataType }

export class WasmBackend extends BackendWasm {
  override makeOutput(
    shape: number[],
    dtype: DataType,
    memoryOffset?: number,
    values?: backend_util.BackendValues,
  ): TensorInfo {
    const output = super.makeOutput(shape, dtype, memoryOffset, values)
    if (memoryOffset === undefined && values === undefined && dtype !== 'string') {
      const { memoryOffset: from } = this.dataIdMap.get(output.dataId) as Stored
      ;(this.wasm as unknown as Memory).HEAPU8.fill(
        0,
        from,
        from + util.sizeFromShape(shape) * util.bytesPerElement(dtype),
      )
    }
    return output
  }

  override typedArrayFromHeap(tensor: TensorInfo): backend_util.TypedArray {
    if (tensor.dtype !== 'complex64') return super.typedArrayFromHeap(tensor)
    return super.typedArrayFromHeap({ ...tensor, shape: [...tensor.shape, 2], dtype: 'float32' })
  }

  override readSync(dataId: DataId, start?: number, end?: number): backend_util.BackendValues {
    const { dtype, shape } = this.dataIdMap.get(dataId) as Stored
    if (dtype !== 'complex64') return super.readSync(dataId, start, end)
    return (this.typedArrayFromHeap({ dataId, shape, dtype }) as Float32Array).slice()
  }
}
