/**
 * Stock kernels that take the bits of integers or booleans for floats, or write nothing when they meet them. What
 * they don't understand they get here as floats, and their result is turned back.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import type { DataType, KernelConfig, NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, release, stockKernel } from '../backend.ts'

type Rule = {
  /** Names of the inputs in question; the result has the type of the first. */
  inputs?: string[]
  /** What the stock kernel understands. */
  takes: DataType[]
  gives?: DataType
}

const floatsOnly: Rule = { takes: ['float32'] }
const noBooleans: Rule = { takes: ['float32', 'int32'] }

const rules: Record<string, Rule> = {
  ...Object.fromEntries(
    ['Acos', 'Acosh', 'Asin', 'Asinh', 'Atanh', 'Expm1', 'Log1p', 'Reciprocal'].map((name) => [
      name,
      floatsOnly,
    ]),
  ),
  ...Object.fromEntries(
    ['Abs', 'Atan', 'Neg', 'Relu', 'Round', 'Selu', 'Sign', 'Sinh', 'Softplus', 'Square', 'Step'].map(
      (name) => [name, noBooleans],
    ),
  ),
  Exp: { ...noBooleans, gives: 'float32' },
  LeakyRelu: { ...noBooleans, gives: 'float32' },
  IsFinite: { ...floatsOnly, gives: 'bool' },
  IsInf: { ...floatsOnly, gives: 'bool' },
  IsNan: { ...floatsOnly, gives: 'bool' },
  Prelu: { ...floatsOnly, inputs: ['x', 'alpha'], gives: 'float32' },
  Cumsum: { ...noBooleans, gives: 'int32' },
  Cumprod: { ...noBooleans, gives: 'int32' },
  Select: { ...noBooleans, inputs: ['t', 'e'] },
  Reverse: noBooleans,
  TopK: noBooleans,
  StridedSlice: floatsOnly,
  MaxPool: floatsOnly,
  ResizeNearestNeighbor: { ...floatsOnly, inputs: ['images'] },
}

export const forOtherTypes: KernelConfig[] = Object.entries(rules).map(([kernelName, rule]) => {
  const stock = stockKernel(kernelName)
  const { inputs: names = ['x'], takes, gives } = rule
  return {
    ...stock,
    kernelFunc(args) {
      const given = args.inputs as NamedTensorInfoMap
      if (names.every((name) => takes.includes(given[name]!.dtype))) return stock.kernelFunc(args)
      const backend = args.backend as BackendWasm
      const inputs = { ...given }
      for (const name of names) inputs[name] = numbersAs(backend, given[name]!, 'float32')
      const results = [stock.kernelFunc({ ...args, inputs })].flat()
      for (const name of names) release(backend, inputs[name]!)
      const [first, ...others] = results as [TensorInfo, ...TensorInfo[]]
      const turned = numbersAs(backend, first, gives ?? given[names[0]!]!.dtype)
      release(backend, first)
      return others.length ? [turned, ...others] : turned
    },
  }
})

/** Fractions are cut off, as when a number is stored in an array of integers. */
function numbersAs(backend: BackendWasm, x: TensorInfo, dtype: DataType): TensorInfo {
  const output = allocate(backend, x.shape, dtype)
  backend.typedArrayFromHeap(output).set(backend.typedArrayFromHeap(x))
  return output
}
