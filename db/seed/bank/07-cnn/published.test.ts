/** The bank's formulas, summed over the layers of well-known networks, give their published figures. */
import { describe, expect, test } from 'vitest'
import { parameters as denseParameters } from '../02-networks/dense-parameter-count.gen.ts'
import { outputSize, verify as positions } from './conv-output-size.gen.ts'
import { verify as convParameters, weights } from './conv-parameter-count.gen.ts'
import { receptiveField } from './receptive-field-stack.gen.ts'
import { outputSizes } from './same-and-valid-sizes.gen.ts'

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
const conv = (k: number, channels: number, filters: number) => convParameters({ k, channels, filters })

describe('LeNet-5', () => {
  test('has 60,000 parameters as LeCun et al. (1998) built it, with a sparse C3 and trained pooling', () => {
    const c3 = sum([conv(5, 3, 6), conv(5, 4, 9), conv(5, 6, 1)])
    expect([conv(5, 1, 6), c3]).toEqual([156, 1516])
    // A factor and a bias for each map. The output layer's codes are fixed.
    const pooling = 2 * 6 + 2 * 16
    expect(conv(5, 1, 6) + c3 + pooling + denseParameters([400, 120, 84])).toBe(60_000)
  })

  test('has 61,706 as it is built today, with a dense C3 and a dense output layer', () => {
    expect(conv(5, 1, 6) + conv(5, 6, 16) + denseParameters([400, 120, 84, 10])).toBe(61_706)
  })

  test('has 122,304 connections in C1 and 151,600 in C3', () => {
    const side = (size: number) => outputSize({ size, k: 5, stride: 1, pad: 0 })
    expect(side(32) ** 2 * 156).toBe(122_304)
    expect(side(side(32) / 2) ** 2 * 1516).toBe(151_600)
  })
})

describe('AlexNet', () => {
  const head = denseParameters([6 * 6 * 256, 4096, 4096, 1000])

  test('has 60,965,224 parameters as in 2012, each of two GPUs with half of the channels in three layers', () => {
    const halves = [conv(5, 48, 256), conv(3, 192, 384), conv(3, 192, 256)]
    expect(conv(11, 3, 96) + conv(3, 256, 384) + sum(halves) + head).toBe(60_965_224)
  })

  test('has 62,378,344 with the same widths on one GPU', () => {
    const layers = [
      conv(11, 3, 96),
      conv(5, 96, 256),
      conv(3, 256, 384),
      conv(3, 384, 384),
      conv(3, 384, 256),
    ]
    expect(sum(layers) + head).toBe(62_378_344)
  })

  test('has 61,100,840 with the widths of 2014, as in torchvision', () => {
    const layers = [
      conv(11, 3, 64),
      conv(5, 64, 192),
      conv(3, 192, 384),
      conv(3, 384, 256),
      conv(3, 256, 256),
    ]
    expect(sum(layers) + head).toBe(61_100_840)
  })
})

test.each([
  ['VGG-16', [2, 2, 3, 3, 3], 14_714_688, 138_357_544],
  ['VGG-19', [2, 2, 4, 4, 4], 20_024_384, 143_667_240],
])('%s has as many parameters as published, without and with its dense layers', (_, depths, body, all) => {
  const widths = [64, 128, 256, 512, 512].flatMap((width, i) => Array<number>(depths[i]!).fill(width))
  const convolutions = sum(widths.map((width, i) => conv(3, widths[i - 1] ?? 3, width)))
  expect(convolutions).toBe(body)
  expect(convolutions + denseParameters([7 * 7 * 512, 4096, 4096, 1000])).toBe(all)
})

describe('ResNet (He et al., 2016; torchvision’s counts)', () => {
  /** The biases are those of batch normalisation, which has a scale too. */
  const convNorm = (k: number, channels: number, filters: number) =>
    weights(k, channels, filters) + 2 * filters

  function resNet(depths: number[], expansion: 1 | 4) {
    let channels = 64
    let total = convNorm(7, 3, channels)
    for (const [stage, blocks] of depths.entries()) {
      const width = 64 * 2 ** stage
      for (let block = 0; block < blocks; block++) {
        const out = width * expansion
        if (channels !== out) total += convNorm(1, channels, out)
        total +=
          expansion === 1
            ? convNorm(3, channels, width) + convNorm(3, width, width)
            : convNorm(1, channels, width) + convNorm(3, width, width) + convNorm(1, width, out)
        channels = out
      }
    }
    return total + denseParameters([channels, 1000])
  }

  test.each([
    ['ResNet-18', [2, 2, 2, 2], 1, 11_689_512],
    ['ResNet-34', [3, 4, 6, 3], 1, 21_797_672],
    ['ResNet-50', [3, 4, 6, 3], 4, 25_557_032],
    ['ResNet-101', [3, 4, 23, 3], 4, 44_549_160],
    ['ResNet-152', [3, 8, 36, 3], 4, 60_192_808],
  ] as const)('%s', (_, depths, expansion, published) => {
    expect(resNet([...depths], expansion)).toBe(published)
  })
})

test('TensorFlow’s CIFAR-10 tutorial network has 122,570 parameters', () => {
  const convolutions = conv(3, 3, 32) + conv(3, 32, 64) + conv(3, 64, 64)
  expect(convolutions + denseParameters([4 * 4 * 64, 64, 10])).toBe(122_570)
})

describe('sizes of feature maps', () => {
  test.each([
    ['C1 of LeNet-5', { size: 32, k: 5, stride: 1, pad: 0 }, 28],
    ['the first convolution of AlexNet', { size: 227, k: 11, stride: 4, pad: 0 }, 55],
    ['a convolution of VGG', { size: 224, k: 3, stride: 1, pad: 1 }, 224],
    ['the first convolution of ResNet', { size: 224, k: 7, stride: 2, pad: 3 }, 112],
    ['the pooling of ResNet', { size: 112, k: 3, stride: 2, pad: 1 }, 56],
  ])('%s', (_, layer, published) => {
    expect(outputSize(layer)).toBe(published)
    expect(positions(layer)).toBe(published)
  })

  type Step = readonly [k: number, stride: number, padding: 'same' | 'valid']
  function sizesFrom(size: number, steps: readonly Step[]) {
    const sizes = [size]
    for (const [k, stride, padding] of steps) sizes.push(outputSizes(sizes.at(-1)!, k, stride)[padding])
    return sizes
  }

  test('Inception-v3 goes 299, 149, 147, 147, 73, 71, 35 (Szegedy et al., 2016, table 1)', () => {
    const halving: Step = [3, 2, 'valid']
    const plain: Step = [3, 1, 'valid']
    const padded: Step = [3, 1, 'same']
    const sizes = sizesFrom(299, [halving, plain, padded, halving, plain, halving])
    expect(sizes).toEqual([299, 149, 147, 147, 73, 71, 35])
  })

  test('Xception has maps of 19 × 19 in its middle flow (Chollet, 2017, fig. 5)', () => {
    const pooling = [3, 2, 'same'] as const
    const sizes = sizesFrom(299, [[3, 2, 'valid'], [3, 1, 'valid'], pooling, pooling, pooling])
    expect(sizes.at(-1)).toBe(19)
  })
})

describe('receptive fields (Araujo, Norris & Sim, Distill, 2019)', () => {
  const pool: [number, number] = [2, 2]
  const threes = (count: number) => Array.from({ length: count }, (): [number, number] => [3, 1])
  // Theirs halves the size in the last block of a stage.
  const stage = (blocks: number, stride: number) => [...threes(blocks - 1), [3, stride] as [number, number]]

  test.each([
    ['two 3 × 3 convolutions (VGG)', threes(2), 5],
    ['three 3 × 3 convolutions (VGG)', threes(3), 7],
    ['AlexNet', [[11, 4], [3, 2], [5, 1], [3, 2], ...threes(3), [3, 2]] as [number, number][], 195],
    ['VGG-16', [2, 2, 3, 3, 3].flatMap((count) => [...threes(count), pool]), 212],
    [
      'ResNet-50',
      [[7, 2], [3, 2], ...stage(3, 2), ...stage(4, 2), ...stage(6, 2), ...stage(3, 1)] as [number, number][],
      483,
    ],
  ])('%s', (_, layers, published) => {
    expect(receptiveField(layers)).toBe(published)
  })
})
