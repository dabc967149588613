import { describe, expect, test } from 'vitest'
import type { NumericDtype, Value } from '../../value.ts'
import { compareValues } from './compare.ts'

const tolerance = { rtol: 1e-4, atol: 1e-5 }
const number = (v: number): Value => ({ t: 'number', v })
const list = (...items: (Value | number)[]): Value => ({
  t: 'array',
  v: items.map((item) => (typeof item === 'number' ? number(item) : item)),
})
const object = (fields: Record<string, Value>): Value => ({ t: 'object', v: Object.entries(fields) })

function tensor(shape: number[], numbers: number[], dtype: NumericDtype = 'float32'): Value {
  const array =
    dtype === 'float32'
      ? Float32Array.from(numbers)
      : dtype === 'int32'
        ? Int32Array.from(numbers)
        : Uint8Array.from(numbers)
  return { t: 'tensor', dtype, shape, data: new Uint8Array(array.buffer) }
}

const reasonOf = (expected: Value, received: Value) => {
  const comparison = compareValues(expected, received, tolerance)
  return comparison.ok ? 'passed' : comparison.reason
}

describe('numbers', () => {
  test.each([
    [1, 1.0001, 'passed'],
    [1, 1.0002, 'wrong-value'],
    [0, 1e-5, 'passed'],
    [0, 2e-5, 'wrong-value'],
    [-0, 0, 'passed'],
    [1, Number.NaN, 'not-finite'],
    [1, Number.POSITIVE_INFINITY, 'not-finite'],
    [Number.NaN, Number.NaN, 'passed'],
    [Number.NaN, 1, 'wrong-value'],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 'passed'],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 'wrong-value'],
    [Number.POSITIVE_INFINITY, Number.NaN, 'not-finite'],
    [Number.NaN, Number.POSITIVE_INFINITY, 'wrong-value'],
    [Number.POSITIVE_INFINITY, 1e308, 'wrong-value'],
  ])('expecting %d, %d is %s', (expected, received, reason) => {
    expect(reasonOf(number(expected), number(received))).toBe(reason)
    expect(reasonOf(list(expected), list(received))).toBe(reason)
    expect(reasonOf(list(list(expected)), list(list(received)))).toBe(reason)
  })

  test('of 1e-4 are not taken for 9e-4 by an absolute tolerance alone', () => {
    expect(reasonOf(tensor([1], [1e-4]), tensor([1], [9e-4]))).toBe('wrong-value')
  })

  test('in integer and boolean tensors are compared exactly, whatever the tolerance', () => {
    const wide = { rtol: 0.5, atol: 5 }
    expect(compareValues(tensor([1], [100_000], 'int32'), tensor([1], [100_001], 'int32'), wide).ok).toBe(
      false,
    )
    expect(compareValues(tensor([2], [1, 0], 'bool'), tensor([2], [1, 1], 'bool'), wide).ok).toBe(false)
    expect(compareValues(tensor([1], [100_000]), tensor([1], [100_001]), wide).ok).toBe(true)
  })
})

describe('shapes and types', () => {
  test('[2,3] is not [3,2] although the numbers agree', () => {
    const numbers = [1, 2, 3, 4, 5, 6]
    expect(reasonOf(tensor([2, 3], numbers), tensor([3, 2], numbers))).toBe('wrong-shape')
    expect(reasonOf(tensor([2, 3], numbers), tensor([6], numbers))).toBe('wrong-shape')
    expect(reasonOf(tensor([2, 3], numbers), tensor([1, 2, 3], numbers))).toBe('wrong-shape')
  })

  test('a tensor whose bytes do not fill its shape is refused', () => {
    expect(reasonOf(tensor([2], [1, 1]), tensor([2], [1]))).toBe('wrong-shape')
    expect(reasonOf(tensor([2], [1, 1]), tensor([2], [1, 1, 1]))).toBe('wrong-shape')
  })

  test('a dtype is told before a shape, and a type before both', () => {
    expect(reasonOf(tensor([2], [1, 1]), tensor([1], [1], 'int32'))).toBe('wrong-dtype')
    expect(reasonOf(tensor([2], [1, 1]), list(1, 1))).toBe('wrong-type')
    expect(reasonOf(list(1, 1), tensor([2], [1, 1]))).toBe('wrong-type')
    expect(reasonOf(list(1), { t: 'typed', kind: 'Float64Array', data: new Uint8Array(8) })).toBe(
      'wrong-type',
    )
    expect(reasonOf({ t: 'null' }, { t: 'undefined' })).toBe('wrong-type')
    expect(reasonOf(number(1), { t: 'boolean', v: true })).toBe('wrong-type')
    expect(reasonOf(number(1), { t: 'string', v: '1' })).toBe('wrong-type')
  })

  test('structure anywhere is told before numbers anywhere', () => {
    const expected = object({ a: number(1), b: list(1, 2) })
    expect(reasonOf(expected, object({ a: number(9), b: list(1) }))).toBe('wrong-length')
    expect(reasonOf(expected, object({ a: number(9) }))).toBe('missing-key')
    expect(reasonOf(expected, object({ b: list(1, 2), a: number(1), more: list() }))).toBe('passed')
  })

  test('ragged arrays are compared to their depths', () => {
    const ragged = list(list(1, 2), list(3))
    expect(reasonOf(ragged, ragged)).toBe('passed')
    expect(reasonOf(ragged, list(list(1, 2), list(3, 4)))).toBe('wrong-length')
    expect(reasonOf(ragged, list(list(1, 2), list(4)))).toBe('wrong-value')
    expect(reasonOf(list(list(1), list(2)), list(list(1), number(2)))).toBe('wrong-type')
  })

  test('keys of the object prototype are never found in a result', () => {
    expect(reasonOf(object({ toString: number(1) }), object({}))).toBe('missing-key')
    expect(reasonOf(object({ __proto__: number(1) }), object({}))).toBe('passed')
  })

  test('unsupported parts are named before anything else', () => {
    expect(reasonOf(number(1), { t: 'unsupported', what: 'a function' })).toBe('unsupported-value')
  })
})

describe('what is told of a difference', () => {
  const expected = tensor([2, 3], [1, 2, 3, 4, 5, 6])

  test('names the first index, the errors and the count', () => {
    const comparison = compareValues(expected, tensor([2, 3], [1, 2, 3, 4, 5.5, 7]), tolerance)
    expect(comparison).toMatchObject({
      reason: 'wrong-value',
      details: {
        firstDifference: { index: [1, 1], expected: 5, received: 5.5 },
        maxError: 1,
        meanError: 0.25,
        mismatched: 2,
        total: 6,
        heatMap: { rows: 2, columns: 3, cells: [0, 0, 0, 0, 0.5, 1] },
      },
    })
  })

  test('survives NaN and infinities', () => {
    const comparison = compareValues(
      expected,
      tensor([2, 3], [Number.NaN, 2, 3, Number.NEGATIVE_INFINITY, 5, 6]),
      tolerance,
    )
    expect(comparison).toMatchObject({
      reason: 'not-finite',
      details: {
        firstDifference: { index: [0, 0], expected: 1, received: 'NaN' },
        maxError: 0,
        mismatched: 2,
        heatMap: { cells: [null, 0, 0, null, 0, 0] },
      },
    })
  })

  test('folds a large tensor into sixteen by sixteen cells that keep the worst', () => {
    const zeros = new Array<number>(40 * 50 * 3).fill(0)
    const wrong = [...zeros]
    wrong[zeros.length - 1] = 7
    const comparison = compareValues(tensor([40, 50, 3], zeros), tensor([40, 50, 3], wrong), tolerance)
    if (comparison.ok) throw new Error('no difference was seen')
    const { rows, columns, cells } = comparison.details.heatMap!
    expect([rows, columns]).toEqual([16, 3])
    expect(cells).toHaveLength(48)
    expect(cells.at(-1)).toBe(7)
    expect(cells.slice(0, -1).every((cell) => cell === 0)).toBe(true)
    expect(comparison.details.firstDifference!.index).toEqual([39, 49, 2])
  })

  test('names the path inside the value', () => {
    const inner = (n: number) => object({ rows: list(object({ y: number(n) })) })
    expect(compareValues(inner(1), inner(2), tolerance)).toMatchObject({ details: { path: '.rows[0].y' } })
  })
})
