/** The bank's formulas on the data that the literature on trees and ensembles counts by. */
import { describe, expect, test } from 'vitest'
import { verify as distinctShare } from './bootstrap-distinct-share.gen.ts'
import { verify as majority } from './majority-vote-probability.gen.ts'
import { entropy, verify as threeClassBits } from './node-entropy-bits.gen.ts'
import { gini, verify as weightedGini } from './weighted-gini-split.gen.ts'

/** Of a node that holds these counts, none of them 0. */
function bits(...counts: number[]) {
  const n = counts.reduce((sum, count) => sum + count, 0)
  return entropy(counts.map((count) => count / n)) / Math.LN2
}

describe('playing tennis (Quinlan, Induction of Decision Trees, 1986): 9 days yes, 5 no', () => {
  test('has an entropy of 0.940 bits', () => {
    expect(bits(9, 5)).toBeCloseTo(0.94, 3)
  })

  // Quinlan subtracts rounded entropies: his gains may be a thousandth off.
  test.each([
    ['outlook', 0.246, [[2, 3], [4], [3, 2]]],
    [
      'temperature',
      0.029,
      [
        [2, 2],
        [4, 2],
        [3, 1],
      ],
    ],
    [
      'humidity',
      0.151,
      [
        [3, 4],
        [6, 1],
      ],
    ],
    [
      'windy',
      0.048,
      [
        [6, 2],
        [3, 3],
      ],
    ],
  ])('gains by %s what was published: %d bits', (_, published, children) => {
    const rest = children.map((counts) => (counts.reduce((a, b) => a + b) / 14) * bits(...counts))
    const gain = bits(9, 5) - rest.reduce((a, b) => a + b)
    expect(Math.abs(gain - published)).toBeLessThan(0.001)
  })

  test('has a split information of 1.577 bits by outlook (Quinlan, C4.5, 1993)', () => {
    expect(threeClassBits({ a: 5, b: 4, c: 5 })).toBe(1.577)
    expect(bits(5, 4, 5)).toBeCloseTo(1.577, 3)
  })
})

test('the Gini index is 0.459 before and 0.443 after a split by income (Han, Kamber & Pei, 2012, ex. 8.3)', () => {
  expect(gini(9, 5)).toBeCloseTo(0.459, 3)
  expect(weightedGini({ la: 7, lb: 3, ra: 2, rb: 2 })).toBe(0.443)
})

test.each([
  [3, 0.6, 0.648],
  [5, 0.6, 0.683],
  [7, 0.6, 0.71],
  [9, 0.6, 0.733],
  [3, 0.7, 0.784],
  [5, 0.7, 0.837],
  [9, 0.8, 0.98],
  [3, 0.9, 0.972],
])(
  '%d votes, each right with probability %d, are right as often as Kuncheva (2004, ch. 4) says',
  (n, p, published) => {
    expect(majority({ n, p, need: (n + 1) / 2 })).toBe(published)
  },
)

test('a bootstrap sample holds about 63.2 % of a large data set (Efron & Tibshirani, 1993)', () => {
  expect(distinctShare({ n: 1000 })).toBe(0.632)
})
