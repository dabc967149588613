/**
 * A submission's value against the reference's. Pure and isomorphic: the judge uses it on hidden cases, the browser's
 * Run on the samples. Order: structure, dtype, shape, finiteness, numbers; each over the whole value before the next.
 */
import type { CheckDetails, Reason } from '../../contract/verdict.ts'
import type { TensorValue, Value } from '../../value.ts'
import { describe, describeType } from './describe.ts'
import { describeDifference, findDifference, findNotFinite, type Tolerance } from './difference.ts'
import {
  isConsistent,
  type Numbers,
  nestedNumbers,
  numericShape,
  tensorNumbers,
  typedNumbers,
} from './numbers.ts'

export type Comparison = { ok: true } | { ok: false; reason: Reason; details: CheckDetails }

type Block = { path: string; shape: number[]; expected: Numbers; received: Numbers; exact: boolean }
type Found = { tensors: { path: string; expected: TensorValue; received: TensorValue }[]; blocks: Block[] }
type Failure = Extract<Comparison, { ok: false }>

const exactly: Tolerance = { rtol: 0, atol: 0 }

export function compareValues(expected: Value, received: Value, tolerance: Tolerance): Comparison {
  const found: Found = { tensors: [], blocks: [] }
  return (
    walk(expected, received, '', found) ??
    first(found.tensors, compareTensorTypes) ??
    first(found.tensors, compareTensorShapes) ??
    compareBlocks(found, tolerance) ?? { ok: true }
  )
}

/** Types, keys and lengths; collects what holds numbers. Strings and booleans are settled here. */
function walk(expected: Value, received: Value, path: string, found: Found): Failure | undefined {
  if (received.t === 'unsupported') return fail('unsupported-value', path, expected, received)
  if (expected.t !== received.t) return fail('wrong-type', path, expected, received)
  if (expected.t === 'tensor' && received.t === 'tensor') {
    found.tensors.push({ path, expected, received })
  } else if (expected.t === 'number' && received.t === 'number') {
    found.blocks.push({ path, shape: [], expected: [expected.v], received: [received.v], exact: false })
  } else if (expected.t === 'array' && received.t === 'array') {
    return walkArray(expected, received, path, found)
  } else if (expected.t === 'object' && received.t === 'object') {
    return walkObject(expected, received, path, found)
  } else if (expected.t === 'typed' && received.t === 'typed') {
    return walkTyped(expected, received, path, found)
  } else if (expected.t === 'model' && received.t === 'model') {
    if (expected.weights.length !== received.weights.length)
      return fail('wrong-length', `${path}.weights`, expected, received)
    expected.weights.forEach((weight, i) => {
      found.tensors.push({
        path: `${path}.weights[${i}]`,
        expected: weight.value,
        received: received.weights[i]!.value,
      })
    })
  } else if (
    (expected.t === 'string' || expected.t === 'boolean') &&
    'v' in received &&
    expected.v !== received.v
  ) {
    return fail('wrong-value', path, expected, received, describe)
  }
  return undefined
}

type Of<T extends Value['t']> = Extract<Value, { t: T }>

function walkArray(
  expected: Of<'array'>,
  received: Of<'array'>,
  path: string,
  found: Found,
): Failure | undefined {
  if (expected.v.length !== received.v.length) return fail('wrong-length', path, expected, received)
  const shape = numericShape(expected)
  const receivedShape = shape && numericShape(received)
  if (shape && receivedShape && String(shape) === String(receivedShape)) {
    found.blocks.push({
      path,
      shape,
      expected: nestedNumbers(expected),
      received: nestedNumbers(received),
      exact: false,
    })
    return undefined
  }
  for (const [i, item] of expected.v.entries()) {
    const failure = walk(item, received.v[i]!, `${path}[${i}]`, found)
    if (failure) return failure
  }
  return undefined
}

/** Keys beyond the expected ones do no harm and are let through. */
function walkObject(
  expected: Of<'object'>,
  received: Of<'object'>,
  path: string,
  found: Found,
): Failure | undefined {
  const values = new Map(received.v)
  for (const [key, item] of expected.v) {
    const value = values.get(key)
    const inner = `${path}.${key}`
    if (!value && item.t === 'undefined') continue
    if (!value) return fail('missing-key', inner, expected, received)
    const failure = walk(item, value, inner, found)
    if (failure) return failure
  }
  return undefined
}

function walkTyped(
  expected: Of<'typed'>,
  received: Of<'typed'>,
  path: string,
  found: Found,
): Failure | undefined {
  if (expected.kind !== received.kind) return fail('wrong-type', path, expected, received)
  if (expected.data.byteLength !== received.data.byteLength)
    return fail('wrong-length', path, expected, received)
  const numbers = typedNumbers(expected)
  const exact = expected.kind === 'Int32Array' || expected.kind === 'Uint8Array'
  found.blocks.push({
    path,
    shape: [numbers.length],
    expected: numbers,
    received: typedNumbers(received),
    exact,
  })
  return undefined
}

type TensorPair = Found['tensors'][number]

function compareTensorTypes({ path, expected, received }: TensorPair): Failure | undefined {
  return expected.dtype === received.dtype ? undefined : fail('wrong-dtype', path, expected, received)
}

function compareTensorShapes({ path, expected, received }: TensorPair): Failure | undefined {
  const same =
    expected.shape.length === received.shape.length && expected.shape.every((n, i) => n === received.shape[i])
  return same && isConsistent(received) ? undefined : fail('wrong-shape', path, expected, received)
}

function compareBlocks(found: Found, tolerance: Tolerance): Failure | undefined {
  const blocks = [...found.tensors.map(tensorBlock), ...found.blocks]
  const check = (find: (block: Block) => number, reason: Reason) => (block: Block) => {
    const at = find(block)
    if (at < 0) return undefined
    const { path, shape, expected, received } = block
    const details = describeDifference(at, shape, expected, received, toleranceOf(block))
    return { ok: false, reason, details: { ...pathDetail(path), ...details } } satisfies Failure
  }
  // Integers and booleans are labels and counts: a tolerance meant for rounding must not blur them.
  const toleranceOf = (block: Block) => (block.exact ? exactly : tolerance)
  return (
    first(
      blocks,
      check((block) => findNotFinite(block.expected, block.received), 'not-finite'),
    ) ??
    first(
      blocks,
      check((block) => findDifference(block.expected, block.received, toleranceOf(block)), 'wrong-value'),
    )
  )
}

const tensorBlock = ({ path, expected, received }: TensorPair): Block => ({
  path,
  shape: expected.shape,
  expected: tensorNumbers(expected),
  received: tensorNumbers(received),
  exact: expected.dtype !== 'float32',
})

function first<T>(items: T[], check: (item: T) => Failure | undefined): Failure | undefined {
  for (const item of items) {
    const failure = check(item)
    if (failure) return failure
  }
  return undefined
}

function fail(reason: Reason, path: string, expected: Value, received: Value, text = describeType): Failure {
  const info = (value: Value) =>
    value.t === 'tensor' ? { dtype: value.dtype, shape: value.shape } : text(value)
  return {
    ok: false,
    reason,
    details: { ...pathDetail(path), expected: info(expected), received: info(received) },
  }
}

const pathDetail = (path: string): CheckDetails => (path === '' ? {} : { path: path.slice(0, 200) })
