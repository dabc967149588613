/**
 * tf.einsum for one or two operands as one batched matrix product: indices that only one operand has and the result
 * lacks are summed first; the rest are batch (everywhere), contracted (in both, not in the result) or free.
 */

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { call, release, reshape, sizeOf } from '../backend.ts'

type Operand = { tensor: TensorInfo; indices: string[] }

export const einsum = {
  kernelName: 'Einsum',
  backendName: 'wasm',
  kernelFunc(args: { inputs: object; backend: object; attrs: object }): TensorInfo {
    const backend = args.backend as BackendWasm
    const { equation } = args.attrs as { equation: string }
    const tensors = Object.values(args.inputs) as TensorInfo[]
    const { operands, output } = readEquation(equation, tensors)
    const dtype = tensors[0]!.dtype

    // The backend multiplies matrices of float32 only.
    const prepared = operands.map(({ tensor, indices }) => {
      const cast = call(backend, 'Cast', { x: tensor }, { dtype: 'float32' })
      const others = operands
        .filter((operand) => operand.indices !== indices)
        .flatMap((operand) => operand.indices)
      return sumAway(backend, { tensor: cast, indices }, new Set([...output, ...others]))
    })
    const [a, b] = prepared
    const product = b ? multiply(backend, a!, b, output) : a!
    const ordered = transposeTo(backend, product, output)
    const result = call(backend, 'Cast', { x: ordered.tensor }, { dtype })
    release(backend, ordered.tensor)
    return result
  },
}

/** @throws in the words of the person who wrote the equation. */
function readEquation(equation: string, tensors: TensorInfo[]) {
  const match = /^([A-Za-z]*(?:,[A-Za-z]*)*)->([A-Za-z]*)$/.exec(equation.replaceAll(' ', ''))
  if (!match) throw new Error(`Equation ${equation} is not of the form 'ij,jk->ik'`)
  const terms = match[1]!.split(',')
  if (terms.length !== tensors.length) {
    throw new Error(`Expected ${terms.length} input tensors for ${equation}, received ${tensors.length}`)
  }
  if (terms.length > 2)
    throw new Error(`${equation} has ${terms.length} operands; tf.einsum takes one or two here`)
  const sizes = new Map<string, number>()
  const operands = terms.map((term, i): Operand => {
    const tensor = tensors[i]!
    const indices = [...term]
    if (indices.length !== tensor.shape.length) {
      throw new Error(`Term ${term} of ${equation} does not fit a tensor of shape [${tensor.shape}]`)
    }
    if (new Set(indices).size !== indices.length) {
      throw new Error(`Term ${term} of ${equation} names an index twice; tf.einsum takes no diagonals here`)
    }
    indices.forEach((index, axis) => {
      const size = tensor.shape[axis]!
      if ((sizes.get(index) ?? size) !== size) throw new Error(`Index ${index} of ${equation} has two sizes`)
      sizes.set(index, size)
    })
    return { tensor, indices }
  })
  const output = [...match[2]!]
  const unknown = output.find((index) => !sizes.has(index))
  if (unknown) throw new Error(`Output index ${unknown} of ${equation} is in no input`)
  return { operands, output }
}

/** Consumes `operand`. */
function sumAway(backend: BackendWasm, operand: Operand, needed: Set<string>): Operand {
  const axis = operand.indices.flatMap((index, i) => (needed.has(index) ? [] : [i]))
  if (!axis.length) return operand
  const tensor = call(backend, 'Sum', { x: operand.tensor }, { axis, keepDims: false })
  release(backend, operand.tensor)
  return { tensor, indices: operand.indices.filter((index) => needed.has(index)) }
}

/** Consumes both operands. */
function multiply(backend: BackendWasm, a: Operand, b: Operand, output: string[]): Operand {
  const shared = a.indices.filter((index) => b.indices.includes(index))
  const batch = shared.filter((index) => output.includes(index))
  const contracted = shared.filter((index) => !output.includes(index))
  const freeA = a.indices.filter((index) => !shared.includes(index))
  const freeB = b.indices.filter((index) => !shared.includes(index))
  const left = toMatrices(backend, a, batch, freeA, contracted)
  const right = toMatrices(backend, b, batch, contracted, freeB)
  const product = call(
    backend,
    'BatchMatMul',
    { a: left, b: right },
    { transposeA: false, transposeB: false },
  )
  const shape = [...shapeOf(a, batch), ...shapeOf(a, freeA), ...shapeOf(b, freeB)]
  const tensor = reshape(backend, product, shape)
  for (const used of [left, right, product]) release(backend, used)
  return { tensor, indices: [...batch, ...freeA, ...freeB] }
}

const shapeOf = ({ tensor, indices }: Operand, wanted: string[]) =>
  wanted.map((index) => tensor.shape[indices.indexOf(index)]!)

function toMatrices(
  backend: BackendWasm,
  operand: Operand,
  batch: string[],
  rows: string[],
  columns: string[],
) {
  const sizes = [batch, rows, columns].map((group) => sizeOf(shapeOf(operand, group)))
  const { tensor } = transposeTo(backend, operand, [...batch, ...rows, ...columns])
  const matrices = reshape(backend, tensor, sizes)
  release(backend, tensor)
  return matrices
}

/** Consumes `operand`. */
function transposeTo(backend: BackendWasm, operand: Operand, order: string[]): Operand {
  const perm = order.map((index) => operand.indices.indexOf(index))
  if (perm.every((axis, i) => axis === i)) return operand
  const tensor = call(backend, 'Transpose', { x: operand.tensor }, { perm })
  release(backend, operand.tensor)
  return { tensor, indices: order }
}
