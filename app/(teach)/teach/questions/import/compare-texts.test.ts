import { expect, test } from 'vitest'
import { compareTexts } from './compare-texts.ts'

test.each([
  ['one two three', 'one 2 three', { start: 'one ', before: 'two', after: '2', end: ' three' }],
  ['one', 'one', { start: 'one', before: '', after: '', end: '' }],
  ['a a', 'a a a', { start: 'a a', before: '', after: ' a', end: '' }],
  ['', 'new\n', { start: '', before: '', after: 'new\n', end: '' }],
])('%j and %j differ in the middle only', (before, after, expected) => {
  const { start, before: old, after: now, end } = compareTexts(before, after)
  expect({ start, before: old, after: now, end }).toEqual(expected)
  expect([start + old + end, start + now + end]).toEqual([before, after])
})
