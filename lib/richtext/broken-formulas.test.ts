import { expect, test } from 'vitest'
import { brokenFormulas } from './broken-formulas.ts'

test('a formula that KaTeX refuses is named, the others are not', () => {
  expect(brokenFormulas('so $x^2$ and $\\frac{1}{2$ and\n\n$$\n\\nosuchcommand{x}\n$$')).toEqual([
    '\\frac{1}{2',
    '\\nosuchcommand{x}',
  ])
})

test('prices, code and placeholders of a generator are no broken formulas', () => {
  expect(brokenFormulas('it costs $5')).toEqual([])
  expect(brokenFormulas('`$\\frac{$` stays code')).toEqual([])
  expect(brokenFormulas('$\\frac{ {{a}} }{{{b}}} = \\{{f}}(1)$ and $ {{c}}\\,\\%$')).toEqual([])
})
