import { expect, test } from 'vitest'
import { matchesForm, normalise } from './normalise.ts'

test('spelling habits do not change a term', () => {
  for (const text of [
    'L2 regularization',
    'l2-Regularization',
    'Ｌ２ regularization.',
    'L2\u200b regularization',
  ])
    expect(normalise(text)).toBe('l2regularization')
  expect(normalise('과적합'.normalize('NFD'))).toBe(normalise('과적합'))
})

test('what changes the meaning stays', () => {
  expect(normalise('1.5')).not.toBe(normalise('15'))
  expect(normalise('x+1')).not.toBe(normalise('x1'))
  expect(normalise('train.')).toBe('train')
})

test('an empty answer is never right, whatever is accepted', () => {
  expect(matchesForm('  -- ', ['--', ''])).toBe(false)
})

test('a very long answer is compared without delay', () => {
  expect(matchesForm('a'.repeat(200), ['overfitting'], 1)).toBe(false)
})
