import { expect, test } from 'vitest'
import { plainText } from './plain.ts'

test('formulas become the characters that they show', () => {
  expect(plainText('Adam runs with $\\beta_1 = 0.9$ and $3 \\times 3$ filters')).toBe(
    'Adam runs with β₁=0.9 and 3×3 filters',
  )
  expect(plainText('$a < b$')).toBe('a<b')
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
