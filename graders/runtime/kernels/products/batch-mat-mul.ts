/**
 * Products of matrices. The backend's own multiplies one pair of untransposed matrices fast and everything else ten
 * times slower, refuses integers, and is wrong when both batches broadcast. Here transposed matrices are turned first,
 * each pair of a batch is multiplied by itself, and small ones in JavaScript, where they cost less than the way there.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import { broadcast_util, type TensorInfo, util } from '@tensorflow/tfjs-core'
import {
  addressOf,
  allocate,
  compiledKernel,
  forget,
  ints,
  type KernelArgs,
  release,
  sizeOf,
  view,
} from '../backend.ts'
import { transposeMatrices } from './transpose-matrices.ts'

type Attrs = { transposeA: boolean; transposeB: boolean }
type Numbers = Float32Array | Int32Array
/** Where a matrix begins and how far its rows and columns are apart. */
type Layout = { start: number; row: number; column: number }

let product: ReturnType<typeof compiledKernel>
/** Multiplications below which JavaScript is done before WASM has begun. */
const smallProduct = 2 ** 12

export const batchMatMul = {
  kernelName: 'BatchMatMul',
  backendName: 'wasm',
  setupFunc(backend: BackendWasm) {
    product = compiledKernel(backend, 'BatchMatMul')
  },
  kernelFunc({ inputs: { a, b }, backend, attrs }: KernelArgs<'a' | 'b', Attrs>): TensorInfo {
    const { transposeA, transposeB } = attrs
    const [rows, inner] = transposeA ? lastTwo(a).reverse() : lastTwo(a)
    const [innerB, columns] = transposeB ? lastTwo(b).reverse() : lastTwo(b)
    util.assert(inner === innerB, () => {
      const how = `transposeA=${transposeA} and transposeB=${transposeB}`
      return `Error in matMul: inner shapes (${inner}) and (${innerB}) of Tensors with shapes ${a.shape} and ${b.shape} and ${how} must match.`
    })
    const batch = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2))
    const dtype = a.dtype === 'float32' || b.dtype === 'float32' ? 'float32' : 'int32'
    const output = allocate(backend, [...batch, rows!, columns!], dtype)
    const size = { rows: rows!, inner: inner!, columns: columns! }
    if (sizeOf(output.shape) === 0) return output

    const inJavaScript =
      a.dtype !== 'float32' || b.dtype !== 'float32' || rows! * inner! * columns! < smallProduct
    const pairs = pairsOf(a, b, batch)
    if (inJavaScript) multiplyHere(backend, a, b, output, pairs, size, attrs)
    else multiplyThere(backend, a, b, output, pairs, size, attrs)
    return output
  },
}

const lastTwo = ({ shape }: TensorInfo) => shape.slice(-2)

/** For each matrix of the result, the numbers of the two that make it. */
function pairsOf(a: TensorInfo, b: TensorInfo, batch: number[]): [number, number][] {
  const stepsOf = ({ shape }: TensorInfo) => {
    const own = shape.slice(0, -2)
    let step = 1
    const steps = batch.map(() => 0)
    for (let axis = 1; axis <= own.length; axis++) {
      const size = own.at(-axis)!
      steps[batch.length - axis] = size === 1 ? 0 : step
      step *= size
    }
    return steps
  }
  const [stepsA, stepsB] = [stepsOf(a), stepsOf(b)]
  return Array.from({ length: sizeOf(batch) }, (_, i) => {
    let [left, ofA, ofB] = [i, 0, 0]
    for (let axis = batch.length - 1; axis >= 0; axis--) {
      const place = left % batch[axis]!
      left = (left - place) / batch[axis]!
      ofA += place * stepsA[axis]!
      ofB += place * stepsB[axis]!
    }
    return [ofA, ofB]
  })
}

type Size = { rows: number; inner: number; columns: number }

function multiplyHere(
  backend: BackendWasm,
  a: TensorInfo,
  b: TensorInfo,
  output: TensorInfo,
  pairs: [number, number][],
  { rows, inner, columns }: Size,
  { transposeA, transposeB }: Attrs,
) {
  const [left, right, into] = [a, b, output].map((tensor) => backend.typedArrayFromHeap(tensor) as Numbers)
  const sums = new Float64Array(columns)
  for (const [i, [ofA, ofB]] of pairs.entries()) {
    const [startA, startB] = [ofA * rows * inner, ofB * inner * columns]
    const layoutA = transposeA
      ? { start: startA, row: 1, column: rows }
      : { start: startA, row: inner, column: 1 }
    const layoutB = transposeB
      ? { start: startB, row: 1, column: inner }
      : { start: startB, row: columns, column: 1 }
    for (let row = 0; row < rows; row++) {
      multiplyRow(left!, layoutA, row, right!, layoutB, inner, sums)
      into!.set(sums, (i * rows + row) * columns)
    }
  }
}

function multiplyRow(
  a: Numbers,
  layoutA: Layout,
  row: number,
  b: Numbers,
  layoutB: Layout,
  inner: number,
  sums: Float64Array,
) {
  sums.fill(0)
  for (let k = 0; k < inner; k++) {
    const factor = a[layoutA.start + row * layoutA.row + k * layoutA.column]!
    const from = layoutB.start + k * layoutB.row
    for (let column = 0; column < sums.length; column++) {
      sums[column] = sums[column]! + factor * b[from + column * layoutB.column]!
    }
  }
}

function multiplyThere(
  backend: BackendWasm,
  a: TensorInfo,
  b: TensorInfo,
  output: TensorInfo,
  pairs: [number, number][],
  { rows, inner, columns }: Size,
  { transposeA, transposeB }: Attrs,
) {
  const left = transposeA ? transposeMatrices(backend, a, inner, rows) : a
  const right = transposeB ? transposeMatrices(backend, b, columns, inner) : b
  const shapes = allocate(backend, [6], 'int32')
  ints(backend, shapes).set([1, rows, inner, 1, inner, columns])
  const shapeA = addressOf(backend, shapes)
  const shapeB = shapeA + 3 * Int32Array.BYTES_PER_ELEMENT
  for (const [i, [ofA, ofB]] of pairs.entries()) {
    const parts = [
      view(backend, left, ofA * rows * inner, [1, rows, inner]),
      view(backend, right, ofB * inner * columns, [1, inner, columns]),
      view(backend, output, i * rows * columns, [1, rows, columns]),
    ]
    const [idA, idB, into] = parts.map((part) => (part.dataId as { id: number }).id)
    product(idA!, shapeA, 3, idB!, shapeB, 3, false, false, into!)
    for (const part of parts) forget(backend, part)
  }
  release(backend, shapes)
  if (transposeA) release(backend, left)
  if (transposeB) release(backend, right)
}
