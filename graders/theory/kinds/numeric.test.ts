import { describe, expect, test } from 'vitest'
import { exampleContents } from './example-contents.ts'
import { type NumericContent, numeric } from './numeric.ts'

const { units: _, unit: __, tolerance: ___, ...bare } = exampleContents.numeric
const grade = (fields: Partial<NumericContent>, text: string, unit?: string) =>
  numeric.grade({ ...bare, ...fields }, { text, ...(unit && { unit }) }).score

test('without a tolerance the number must be exact, however it is written', () => {
  for (const text of ['0.3', '.3', '3e-1', '0.30', ' 0.3 ', '+0.3', '３e-1'])
    expect(grade({ answer: 0.3 }, text)).toBe(1)
  expect(grade({ answer: 0.3 }, '0.30001')).toBe(0)
  expect(grade({ answer: 0 }, '1e-12')).toBe(0)
  expect(grade({ answer: 0.3 }, String(0.1 + 0.2))).toBe(1)
})

test('both ends of an absolute tolerance are accepted in spite of binary fractions', () => {
  const fields = { answer: 0.245, tolerance: { absolute: 0.005 } }
  for (const text of ['0.24', '0.245', '0.25']) expect(grade(fields, text)).toBe(1)
  for (const text of ['0.2399', '0.2501', '-0.245']) expect(grade(fields, text)).toBe(0)
})

test('a relative tolerance is a share of the answer, also of a negative one', () => {
  const fields = { answer: -200, tolerance: { relative: 0.01 } }
  for (const text of ['-198', '-202']) expect(grade(fields, text)).toBe(1)
  for (const text of ['-197.9', '-202.1', '200']) expect(grade(fields, text)).toBe(0)
})

describe('units', () => {
  const fields = {
    answer: 12,
    units: [
      { name: 'MB', factor: 1 },
      { name: 'KB', factor: 0.001 },
    ],
  }

  test('a value is right in any of the units, the first when none is picked', () => {
    expect(grade(fields, '12')).toBe(1)
    expect(grade(fields, '12', 'MB')).toBe(1)
    expect(grade(fields, '12,000', 'KB')).toBe(1)
    expect(grade(fields, '12', 'KB')).toBe(0)
  })

  test('a unit typed behind the number beats the picked one', () => {
    expect(grade(fields, '12000 KB', 'MB')).toBe(1)
    expect(grade(fields, '12 KB', 'MB')).toBe(0)
  })

  test('a unit that is not offered is wrong', () => {
    expect(grade(fields, '12', 'GB')).toBe(0)
    expect(grade(fields, '12', '__proto__')).toBe(0)
  })

  test('a unit that is only shown may be typed along', () => {
    expect(grade({ answer: 12, unit: { en: '%', ko: '%' } }, '12 %')).toBe(1)
  })

  test('the first factor must be 1 and names must differ', () => {
    const units = [
      { name: 'MB', factor: 2 },
      { name: 'MB', factor: 1 },
    ]
    expect(numeric.problems({ ...bare, units })).toEqual([
      { path: 'units.0.factor', reason: 'first-unit-factor' },
      { path: 'units.1.name', reason: 'duplicate-unit' },
    ])
  })
})

test('a question whose variant was never put in is not graded as if it were', () => {
  expect(() => grade({ answer: '{{answer}}' }, '3')).toThrow('not instantiated')
})
