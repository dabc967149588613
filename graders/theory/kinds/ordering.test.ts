import { expect, test } from 'vitest'
import { createRng } from '../../random.ts'
import { exampleContents } from './example-contents.ts'
import { ordering } from './ordering.ts'

const content = exampleContents.ordering
const score = (order: string) => ordering.grade(content, { order: [...order] }).score

test('pairs in the right order are paid, rescaled so that half of them is worth nothing', () => {
  expect(score('nftb')).toBe(1)
  expect(score('fntb')).toBeCloseTo(2 / 3)
  expect(score('ftbn')).toBe(0)
  expect(score('btfn')).toBe(0)
})

test('an order that leaves items out, repeats or invents them is worth nothing', () => {
  for (const order of ['', 'nft', 'nftt', 'nftx', 'nftbb']) expect(score(order)).toBe(0)
})

test('a random order earns little on average', () => {
  const rng = createRng(5)
  const scores = Array.from({ length: 2_000 }, () => score(rng.shuffle([...'nftb']).join('')))
  expect(scores.reduce((sum, value) => sum + value, 0) / scores.length).toBeLessThan(0.25)
})

test('no view starts in the right order', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const shown = ordering.view(content, createRng(seed)).items.map(({ id }) => id)
    expect(shown).not.toEqual(['n', 'f', 't', 'b'])
    expect([...shown].sort()).toEqual(['b', 'f', 'n', 't'])
  }
})
