import { expect, test } from 'vitest'
import { readNumber } from './number.ts'

test.each([
  ['1,234.5', 1234.5],
  ['1,234,567', 1234567],
  ['-0.5', -0.5],
  ['\u22120.5', -0.5],
  ['.5', 0.5],
  ['5.', 5],
  ['1e-3', 0.001],
  ['2.5×10^-3', 0.0025],
  ['2.5 * 10^3', 2500],
  ['１２', 12],
])('%s is a number', (text, value) => {
  expect(readNumber(text)).toEqual({ ok: true, value })
})

test.each(['0,5', '0,245', '12,5', '-1,23', ',5'])(
  '%s is refused as a decimal comma, not guessed',
  (text) => {
    expect(readNumber(text)).toEqual({ ok: false, reason: 'decimal-comma' })
  },
)

test.each([
  'abc',
  '1/2',
  '½',
  '0x10',
  'NaN',
  'Infinity',
  '1e999',
  '1 2',
  '1,23,456',
  '--1',
  '1e',
  '1_000',
  '.',
])('%s is no number', (text) => {
  expect(readNumber(text)).toEqual({ ok: false, reason: 'not-a-number' })
})

test('nothing typed is told apart from nonsense', () => {
  expect(readNumber('  ')).toEqual({ ok: false, reason: 'empty' })
})
