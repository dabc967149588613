/** The bank's formulas on the examples that textbooks and papers count by. */
import { describe, expect, test } from 'vitest'
import { verify as accuracy } from './accuracy-three-classes.gen.ts'
import { verify as auc } from './auc-by-pairs.gen.ts'
import { verify as f1, scores } from './f1-from-matrix.gen.ts'
import { verify as trueNegatives } from './fill-confusion-matrix.gen.ts'
import { verify as precision } from './precision-from-base-rate.gen.ts'

describe('a confusion matrix gives the published scores', () => {
  test.each([
    // Wikipedia, Confusion matrix: eight of twelve people have cancer.
    { name: 'twelve people', tp: 6, fn: 2, fp: 1, tn: 3, precision: 6 / 7, recall: 0.75, f1: 0.8 },
    // Wikipedia, Precision and recall: twelve dogs and ten cats.
    { name: 'dogs in a picture', tp: 5, fn: 7, fp: 3, tn: 7, precision: 5 / 8, recall: 5 / 12, f1: 0.5 },
    // Wikipedia, Sensitivity and specificity: a screening of 2030 people for bowel cancer.
    { name: 'bowel cancer', tp: 20, fn: 10, fp: 180, tn: 1820, precision: 0.1, recall: 2 / 3, f1: 0.174 },
  ])('$name', ({ tp, fn, fp, tn, ...published }) => {
    expect(scores({ tp, fn, fp }).precision).toBeCloseTo(published.precision, 10)
    expect(scores({ tp, fn, fp }).recall).toBeCloseTo(published.recall, 10)
    expect(scores({ tp, fn, fp }).f1).toBeCloseTo(published.f1, 3)
    expect(f1({ tp, fn, fp })).toBe(published.f1)
    expect(trueNegatives({ total: tp + fn + fp + tn, positives: tp + fn, called: tp + fp, tp })).toBe(tn)
  })
})

describe('a rare condition makes a good test imprecise', () => {
  test.each([
    ['mammography, 1 in 100 (Eddy, 1982)', { percent: 1, recall: 80, fpr: 9.6 }, 7.8],
    ['a disease of 1 in 1000 (Casscells et al., 1978)', { percent: 0.1, recall: 100, fpr: 5 }, 2],
  ])('%s', (_, given, published) => {
    expect(precision(given)).toBe(published)
  })
})

test('linear discriminants are right about 98 % of Fisher’s irises', () => {
  const setosa = { aa: 50, ab: 0, ac: 0 }
  const versicolor = { ba: 0, bb: 48, bc: 2 }
  const virginica = { ca: 0, cb: 1, cc: 49 }
  expect(accuracy({ ...setosa, ...versicolor, ...virginica })).toBe(98)
})

test('the AUC gives the example of its scikit-learn page, 0.75', () => {
  expect(auc({ positives: '0.35, 0.8', negatives: '0.1, 0.4' })).toBe(0.75)
})
