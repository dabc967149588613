/** The bank's formulas, summed over the blocks of well-known networks, give their published figures. */
import { describe, expect, test } from 'vitest'
import { parameters as denseParameters } from '../02-networks/dense-parameter-count.gen.ts'
import { weights as convWeights } from '../07-cnn/conv-parameter-count.gen.ts'
import { perPosition } from './bottleneck-cost-ratio.gen.ts'
import { outputChannels } from './inception-output-channels.gen.ts'
import { extraParameters } from './se-extra-parameters.gen.ts'
import { verify as separableShare, weights as separableWeights } from './separable-parameters.gen.ts'
import { weights as middleFlowWeights } from './xception-middle-flow-weights.gen.ts'

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)

/** Batch normalisation trains a scale and a shift per channel, and keeps a mean and a variance. */
const trained = 2
const stored = 4

describe('MobileNet (Howard et al., 2017)', () => {
  const widths = [32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024]
  const blocks = widths.slice(1).map((cout, i) => ({ cin: widths[i]!, cout }))

  test.each([
    ['trains', trained, 4_231_976],
    ['stores', stored, 4_253_864],
  ])('%s as many parameters as Keras counts', (_, perChannel, published) => {
    const separable = blocks.map(({ cin, cout }) => {
      const { depthwise, pointwise } = separableWeights(3, cin, cout)
      return depthwise + pointwise + perChannel * (cin + cout)
    })
    const first = convWeights(3, 3, 32) + perChannel * 32
    expect(first + sum(separable) + denseParameters([1024, 1000])).toBe(published)
  })

  test('would have 29.3 million with ordinary convolutions (table 4)', () => {
    const ordinary = blocks.map(({ cin, cout }) => separableWeights(3, cin, cout).ordinary + trained * cout)
    const total = convWeights(3, 3, 32) + trained * 32 + sum(ordinary) + denseParameters([1024, 1000])
    expect(total / 1e6).toBeCloseTo(29.3, 1)
  })

  test('computes 8 to 9 times less with its 3 × 3 kernels (sec. 3.1)', () => {
    for (const cout of [128, 256, 512, 1024]) {
      expect(1 / separableShare({ k: 3, cout })).toBeGreaterThan(8)
      expect(1 / separableShare({ k: 3, cout })).toBeLessThan(9)
    }
  })
})

test.each([
  ['trains 22,855,952 parameters (Chollet, 2017, table 3)', trained, 22_855_952],
  ['stores 22,910,480, as Keras counts', stored, 22_910_480],
])('Xception %s', (_, perChannel, published) => {
  const conv = (k: number, cin: number, cout: number) => convWeights(k, cin, cout) + perChannel * cout
  const separable = (cin: number, cout: number) => {
    const { depthwise, pointwise } = separableWeights(3, cin, cout)
    return depthwise + pointwise + perChannel * cout
  }
  const block = (cin: number, middle: number, cout: number) =>
    separable(cin, middle) + separable(middle, cout) + conv(1, cin, cout)
  const entry =
    conv(3, 3, 32) + conv(3, 32, 64) + block(64, 128, 128) + block(128, 256, 256) + block(256, 728, 728)
  const middle = middleFlowWeights(728, 8).all + 24 * perChannel * 728
  const exit = block(728, 728, 1024) + separable(1024, 1536) + separable(1536, 2048)
  expect(entry + middle + exit + denseParameters([2048, 1000])).toBe(published)
})

test('squeeze and excitation make SE-ResNet-50 of 28,088,024 parameters from ResNet-50 (Hu et al., 2018)', () => {
  const stages = [
    [256, 3],
    [512, 4],
    [1024, 6],
    [2048, 3],
  ] as const
  const extra = stages.map(([channels, blocks]) => blocks * extraParameters(channels, 16).total)
  // The paper: about 2.5 million more, which is about 10 %.
  expect(sum(extra) / 1e6).toBeCloseTo(2.5, 1)
  expect(25_557_032 + sum(extra)).toBe(28_088_024)
})

test.each([
  ['3a', { b1: 64, b3: 128, b5: 32, pp: 32 }, 256],
  ['3b', { b1: 128, b3: 192, b5: 96, pp: 64 }, 480],
  ['4a', { b1: 192, b3: 208, b5: 48, pp: 64 }, 512],
  ['4b', { b1: 160, b3: 224, b5: 64, pp: 64 }, 512],
  ['4c', { b1: 128, b3: 256, b5: 64, pp: 64 }, 512],
  ['4d', { b1: 112, b3: 288, b5: 64, pp: 64 }, 528],
  ['4e', { b1: 256, b3: 320, b5: 128, pp: 128 }, 832],
  ['5a', { b1: 256, b3: 320, b5: 128, pp: 128 }, 832],
  ['5b', { b1: 384, b3: 384, b5: 128, pp: 128 }, 1024],
])('inception (%s) has the depth of GoogLeNet’s table 1 (Szegedy et al., 2015)', (_, branches, published) => {
  expect(outputChannels(branches)).toBe(published)
})

test('a bottleneck turns 120 million multiplications into 12.4 million (Ng, Convolutional Neural Networks, 2017)', () => {
  const { direct, narrow } = perPosition({ k: 5, cin: 192, cout: 32, r: 16 })
  expect([28 * 28 * direct, 28 * 28 * narrow]).toEqual([120_422_400, 12_443_648])
})
