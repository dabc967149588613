import { expect, test } from 'vitest'
import { sameAnswer, whyNotStore } from './answer.ts'
import { isWorthSubmitting } from './submit-draft.ts'

test('what a kind could ask for can be stored', () => {
  const answers = [
    null,
    { choice: 'a' },
    { choices: ['a', 'b'] },
    { value: false, reason: null },
    { pairs: { a: 'x' } },
    {},
  ]
  for (const answer of answers) expect(whyNotStore('numeric', answer)).toBeNull()
  expect(whyNotStore('code', { source: '' })).toBeNull()
})

test('code answers hold a source and nothing else', () => {
  for (const answer of [{ choice: 'a' }, { source: 7 }, { source: 'x', more: 1 }])
    expect(whyNotStore('code', answer)).toBe('invalid-answer')
})

test('what Postgres can not store is refused', () => {
  for (const text of ['\0', '\ud800', 'a\udc00']) {
    expect(whyNotStore('short-text', { text })).toBe('invalid-answer')
    expect(whyNotStore('short-text', { [text]: 1 })).toBe('invalid-answer')
    expect(whyNotStore('code', { source: text })).toBe('invalid-answer')
  }
  expect(whyNotStore('numeric', { value: Number.NaN })).toBe('invalid-answer')
})

test('length is counted in bytes', () => {
  expect(whyNotStore('short-text', { text: '가'.repeat(6000) })).toBe('answer-too-large')
  expect(whyNotStore('code', { source: '가'.repeat(22_000) })).toBe('answer-too-large')
  expect(whyNotStore('code', { source: 'x'.repeat(64 * 1024) })).toBeNull()
})

test('answers are equal whatever the order of their keys', () => {
  expect(sameAnswer({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
  expect(sameAnswer({ b: [2, 1] }, { b: [1, 2] })).toBe(false)
  expect(sameAnswer(null, {})).toBe(false)
})

test('a draft is submitted on closing when somebody worked on it and it is new', () => {
  const starter = 'function f() {\n}\n'
  expect(isWorthSubmitting('function f() { return 1 }', starter, undefined)).toBe(true)
  expect(isWorthSubmitting(' function f() {\n}', starter, undefined)).toBe(false)
  expect(isWorthSubmitting('code', starter, 'code')).toBe(false)
  expect(isWorthSubmitting('  ', starter, undefined)).toBe(false)
  expect(isWorthSubmitting(undefined, starter, undefined)).toBe(false)
})
