import { expect, test } from 'vitest'
import { type Json, valueFromJson } from '#graders/value-json.ts'
import { formatValue } from './format-value.ts'

const text = (json: Json) => formatValue(valueFromJson(json))

test('plain values read as they are written', () => {
  expect(text(0.1)).toBe('0.1')
  expect(text('a "b"')).toBe('"a \\"b\\""')
  expect(text([1, 2, 3])).toBe('[1, 2, 3]')
  expect(
    text({
      X: [
        [1, 2],
        [3, 4],
      ],
      n: null,
    }),
  ).toBe('{\n  X: [\n    [1, 2],\n    [3, 4]\n  ],\n  n: null\n}')
})

test('a matrix is written row by row, its columns aligned, with dtype and shape', () => {
  expect(text({ dtype: 'float32', shape: [2, 2], values: [1, 2.5, -10, 4] })).toBe(
    'float32[2, 2]\n  [  1, 2.5]\n  [-10,   4]',
  )
})

test('a tensor of higher rank is written as matrices under their leading indices', () => {
  const lines = text({ dtype: 'int32', shape: [2, 1, 2], values: [1, 2, 3, 4] }).split('\n')
  expect(lines).toEqual(['int32[2, 1, 2]', '[0, …]', '  [1, 2]', '[1, …]', '  [3, 4]'])
})

test('scalars, truth values, emptiness and what is not finite are shown for what they are', () => {
  expect(text({ dtype: 'float32', shape: [], values: ['NaN'] })).toBe('float32[] NaN')
  expect(text({ dtype: 'bool', shape: [2], values: [true, false] })).toBe('bool[2]\n  [true, false]')
  expect(text({ dtype: 'float32', shape: [0, 3], values: [] })).toBe('float32[0, 3] (empty)')
})

test('a huge tensor and a deep nest stay short', () => {
  const values = Array.from({ length: 100_000 }, (_, i) => i)
  expect(text({ dtype: 'float32', shape: [1000, 100], values }).length).toBeLessThan(4_000)
  let deep: Json = 1
  for (let i = 0; i < 50; i++) deep = [deep]
  expect(text(deep).length).toBeLessThan(400)
})
