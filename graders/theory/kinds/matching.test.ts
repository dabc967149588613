import { expect, test } from 'vitest'
import { createRng } from '../../random.ts'
import { exampleContents } from './example-contents.ts'
import { matching } from './matching.ts'

const content = exampleContents.matching
const score = (pairs: Record<string, string>) => matching.grade(content, { pairs }).score

test('the score is the share of items with the right partner', () => {
  expect(score({ a: 'z', b: 'k', c: 'p' })).toBe(1)
  expect(score({ a: 'z', b: 'p', c: 'k' })).toBeCloseTo(1 / 3)
  expect(score({ a: 'z' })).toBeCloseTo(1 / 3)
  expect(score({ a: 'y', b: 'y', c: 'y' })).toBe(0)
})

test('items with the same partner share one option', () => {
  const [first, second, third] = content.pairs
  const shared = { ...content, pairs: [first!, { ...second!, right: first!.right }, third!] }
  expect(matching.view(shared, createRng(1)).rights).toHaveLength(3)
  expect(matching.grade(shared, { pairs: { a: 'z', b: 'z', c: 'p' } }).score).toBe(1)
  expect(matching.problems(shared)).toEqual([])
})

test('equal items, a distractor that is a partner, and a single option are refused', () => {
  const [first] = content.pairs
  const same = { ...content, pairs: [first!, { ...first!, id: 'b', rightId: 'k' }], extra: undefined }
  expect(matching.problems(same).map(({ reason }) => reason)).toEqual([
    'equal-texts',
    'equal-texts',
    'one-right-side',
  ])
  const extra = [{ id: 'y', text: first!.right }]
  expect(matching.problems({ ...content, extra })).toEqual([{ path: 'extra.0.text', reason: 'equal-texts' }])
})
