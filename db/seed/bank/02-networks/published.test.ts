/** The bank's formulas on figures that others have published. */
import { expect, test } from 'vitest'
import { verify as crossEntropy } from './cce-two-samples.gen.ts'
import { parameters } from './dense-parameter-count.gen.ts'
import { verify as meanSquaredError } from './mse-four-samples.gen.ts'
import { verify as softmax } from './softmax-probability.gen.ts'

test.each([
  ['LeNet-300-100 (LeCun et al., 1998)', [784, 300, 100, 10], 266_610],
  ['the TensorFlow 2 beginners’ network', [784, 128, 10], 101_770],
  ['the dense layers of VGG-16', [7 * 7 * 512, 4096, 4096, 1000], 138_357_544 - 14_714_688],
])('%s has as many parameters as published', (_, sizes, published) => {
  expect(parameters(sizes)).toBe(published)
})

test('the softmax of 1, 2, 3 is 0.090, 0.245, 0.665', () => {
  const p = [1, 2, 3].map((index) => softmax({ z1: 1, z2: 2, z3: 3, index }))
  expect(p).toEqual([0.09, 0.245, 0.665])
})

test('categorical cross-entropy gives the example of its Keras page, 1.177', () => {
  // Keras clips probabilities at 1e-7.
  const loss = crossEntropy({ y: '0, 1, 0', p: '0.05, 0.95, 1e-7', t: '0, 0, 1', q: '0.1, 0.8, 0.1' })
  expect(loss).toBe(1.177)
})

test('mean squared error gives the example of its scikit-learn page, 0.375', () => {
  const targets = { y1: 3, y2: -0.5, y3: 2, y4: 7 }
  expect(meanSquaredError({ ...targets, p1: 2.5, p2: 0, p3: 2, p4: 8 })).toBe(0.375)
})
