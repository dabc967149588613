import { expect, test } from 'vitest'
import { plainText } from './plain.ts'

test('formulas become the characters that they show', () => {
  expect(plainText('Adam runs with $\\beta_1 = 0.9$ and $3 \\times 3$ filters')).toBe(
    'Adam runs with β1=0.9 and 3×3 filters',
  )
  expect(plainText('$a < b$')).toBe('a<b')
})

test('exponents stay above', () => {
  expect(plainText('$L(w) = 2w^2 + 7w$, $3 \\times 10^{12}$ and $10^{-3}$')).toBe(
    'L(w)=2w²+7w, 3×10¹² and 10⁻³',
  )
})

test('what a generator fills in is named', () => {
  expect(plainText('A layer of {{units}} units, $k = {{k}} \\times {{k}}$')).toBe(
    'A layer of ‹units› units, k=‹k›×‹k›',
  )
})

test('marks of Markdown go, words stay on one line', () => {
  expect(plainText('Choose **all**\n\nthat `apply`.')).toBe('Choose all that apply.')
})

test('a broken formula does no harm', () => {
  expect(plainText('before $\\frac{1$ after')).toContain('before')
})
