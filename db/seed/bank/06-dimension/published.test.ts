/** The bank's formulas on worked examples of the literature. */
import { expect, test } from 'vitest'
import { verify as secondCentroid } from './k-means-one-step.gen.ts'
import { verify as explainedPercent } from './pca-explained-ratio.gen.ts'

test.each([
  ['the irises (scikit-learn’s example): 92.46 + 5.31 %', '4.228, 0.243, 0.078, 0.024', 2, 97.8],
  ['USArrests (James et al., 2013, ch. 10): 62.0 %', '2.480, 0.990, 0.357, 0.173', 1, 62],
])('principal components explain of %s', (_, eigenvalues, k, published) => {
  expect(explainedPercent({ eigenvalues, k })).toBe(published)
})

test('k-means moves its second centre 4 → 16 → 18 → 19.6 → 25, as in Dunham’s example (2002)', () => {
  const points = '2, 4, 10, 12, 3, 20, 30, 11, 25'
  const centres = [
    [3, 4],
    [2.5, 16],
    [3, 18],
    [4.75, 19.6],
  ] as [number, number][]
  expect(centres.map(([c1, c2]) => secondCentroid({ points, c1, c2 }))).toEqual([16, 18, 19.6, 25])
})
