import { expect, test } from 'vitest'
import type { Value } from '../../value.ts'
import { describeCall, describeType } from './describe.ts'

const number = (v: number): Value => ({ t: 'number', v })
const numbers = (...items: number[]): Value => ({ t: 'array', v: items.map(number) })
const tensor: Value = { t: 'tensor', dtype: 'float32', shape: [2, 3], data: new Uint8Array(24) }

test('a call reads like the code that makes it', () => {
  const options: Value = {
    t: 'object',
    v: [
      ['axis', number(-1)],
      ['keep dims', { t: 'boolean', v: true }],
    ],
  }
  expect(
    describeCall({
      entry: 'f',
      args: [tensor, numbers(1, 2.5), options, { t: 'string', v: 'a"b' }, { t: 'null' }],
    }),
  ).toBe('f(float32[2,3], [1, 2.5], {axis: -1, "keep dims": true}, "a\\"b", null)')
})

test('long arrays and hostile names never make a long line', () => {
  const long = numbers(...Array.from({ length: 10_000 }, (_, i) => i))
  const keys: Value = {
    t: 'object',
    v: Array.from({ length: 1000 }, (_, i) => ['k'.repeat(1000) + i, number(i)]),
  }
  expect(describeCall({ entry: 'f', args: [long] })).toBe('f(number[10000])')
  expect(
    describeCall({ entry: 'f', args: Array.from({ length: 50 }, () => keys) }).length,
  ).toBeLessThanOrEqual(500)
  expect(describeType(keys).length).toBeLessThanOrEqual(200)
})

test("the author's label stands behind the call", () => {
  expect(describeCall({ entry: 'f', args: [tensor], label: 'huge logits' })).toBe(
    'f(float32[2,3]) // huge logits',
  )
})

test('types are told without numbers', () => {
  expect(describeType(numbers(1, 2, 3))).toBe('number[3]')
  expect(describeType({ t: 'array', v: [numbers(1, 2), numbers(3, 4), numbers(5, 6)] })).toBe('number[3][2]')
  expect(describeType({ t: 'array', v: [numbers(1, 2), numbers(3)] })).toBe('array(2)')
  expect(
    describeType({
      t: 'object',
      v: [
        ['X', numbers()],
        ['y', numbers()],
      ],
    }),
  ).toBe('{X, y}')
  expect(describeType({ t: 'typed', kind: 'Float64Array', data: new Uint8Array(16) })).toBe('Float64Array(2)')
})
