/** Ragged rows and texts, whose lengths are known only afterwards: the CPU backend's own functions, on our memory. */
import { shared } from '@tensorflow/tfjs-backend-cpu'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import { backend_util, type DataType, type TensorInfo } from '@tensorflow/tfjs-core'
import type { KernelArgs } from './backend.ts'

const numbers = (backend: BackendWasm, x: TensorInfo) => backend.typedArrayFromHeap(x)
const tensor = (
  backend: BackendWasm,
  shape: number[],
  dtype: DataType,
  values: backend_util.BackendValues,
): TensorInfo => ({ dataId: backend.write(values, shape, dtype), shape, dtype })

export const raggedRange = {
  kernelName: 'RaggedRange',
  backendName: 'wasm',
  kernelFunc({
    inputs: { starts, limits, deltas },
    backend,
  }: KernelArgs<'starts' | 'limits' | 'deltas', object>) {
    const [splits, values] = shared.raggedRangeImpl(
      numbers(backend, starts),
      starts.shape,
      starts.dtype,
      numbers(backend, limits),
      limits.shape,
      numbers(backend, deltas),
      deltas.shape,
    )
    return [
      tensor(backend, [splits.length], 'int32', splits),
      tensor(backend, [values.length], starts.dtype, values),
    ]
  },
}

type GatherArgs = {
  inputs: { paramsNestedSplits: TensorInfo[]; paramsDenseValues: TensorInfo; indices: TensorInfo }
  backend: BackendWasm
  attrs: { outputRaggedRank: number }
}

export const raggedGather = {
  kernelName: 'RaggedGather',
  backendName: 'wasm',
  kernelFunc({ inputs, backend, attrs }: GatherArgs) {
    const { paramsNestedSplits, paramsDenseValues, indices } = inputs
    const [splits, values, shape] = shared.raggedGatherImpl(
      paramsNestedSplits.map((x) => numbers(backend, x)),
      paramsNestedSplits.map((x) => x.shape),
      numbers(backend, paramsDenseValues),
      paramsDenseValues.shape,
      paramsDenseValues.dtype,
      numbers(backend, indices),
      indices.shape,
      attrs.outputRaggedRank,
    )
    return [
      ...splits.map((row) => tensor(backend, [row.length], 'int32', row)),
      tensor(backend, shape, paramsDenseValues.dtype, values),
    ]
  },
}

type ToTensorArgs = {
  inputs: {
    shape: TensorInfo
    values: TensorInfo
    defaultValue: TensorInfo
    rowPartitionTensors: TensorInfo[]
  }
  backend: BackendWasm
  attrs: { rowPartitionTypes: string[] }
}

export const raggedTensorToTensor = {
  kernelName: 'RaggedTensorToTensor',
  backendName: 'wasm',
  kernelFunc({ inputs, backend, attrs }: ToTensorArgs): TensorInfo {
    const { shape, values, defaultValue, rowPartitionTensors } = inputs
    const [outputShape, output] = shared.raggedTensorToTensorImpl(
      numbers(backend, shape),
      shape.shape,
      numbers(backend, values),
      values.shape,
      values.dtype,
      numbers(backend, defaultValue),
      defaultValue.shape,
      rowPartitionTensors.map((x) => numbers(backend, x)),
      rowPartitionTensors.map((x) => x.shape),
      attrs.rowPartitionTypes,
    )
    return tensor(backend, outputShape, values.dtype, output)
  },
}

export const staticRegexReplace = {
  kernelName: 'StaticRegexReplace',
  backendName: 'wasm',
  kernelFunc({ inputs: { x }, backend, attrs }: KernelArgs<'x', object>): TensorInfo {
    const texts = backend_util.fromUint8ToStringArray(backend.readSync(x.dataId) as Uint8Array[])
    const replaced = shared.staticRegexReplaceImpl(texts as never, 'string', attrs as never)
    return tensor(backend, x.shape, 'string', backend_util.fromStringArrayToUint8(replaced as never))
  },
}
