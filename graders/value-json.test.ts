import { expect, test } from 'vitest'
import { type Json, valueFromJson, valueToJson } from './value-json.ts'

test('tensors, numbers and structures survive the way through JSON', () => {
  const json: Json = {
    x: { dtype: 'float32', shape: [2, 2], values: [1, 'NaN', '-Infinity', 0.5] },
    mask: { dtype: 'bool', shape: [2], values: [true, false] },
    ids: { dtype: 'int32', shape: [], values: [-3] },
    options: [1, 'NaN', null, { deep: [true] }],
  }
  expect(valueToJson(valueFromJson(json))).toEqual(json)
})

test('nested values of a tensor are read row by row', () => {
  const nested = valueFromJson({
    dtype: 'int32',
    shape: [2, 2],
    values: [
      [1, 2],
      [3, 4],
    ],
  })
  expect(nested).toEqual(valueFromJson({ dtype: 'int32', shape: [2, 2], values: [1, 2, 3, 4] }))
})

test('NaN as a plain number is written as a string', () => {
  expect(valueToJson({ t: 'number', v: Number.NaN })).toBe('NaN')
})

test('a tensor whose values do not fill its shape is refused with a sentence', () => {
  expect(() => valueFromJson({ dtype: 'float32', shape: [3], values: [1] })).toThrow('takes 3 values')
})

test('a tensor of an unknown dtype is refused instead of becoming an object', () => {
  expect(() => valueFromJson({ dtype: 'float16', shape: [1], values: [1] })).toThrow('not a tensor')
})
