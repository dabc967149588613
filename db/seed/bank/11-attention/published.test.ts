/** The bank's formulas, summed over the parts of well-known Transformers, give their published figures. */
import { describe, expect, test } from 'vitest'
import { parameters as denseParameters } from '../02-networks/dense-parameter-count.gen.ts'
import { verify as convParameters } from '../07-cnn/conv-parameter-count.gen.ts'
import { parameters as embeddingParameters } from './embedding-parameters.gen.ts'
import { parameters as attentionParameters } from './multi-head-sizes.gen.ts'
import { encoding, verify as encodingAgain } from './sinusoidal-encoding-value.gen.ts'
import { parameters as layerParameters } from './transformer-encoder-layer-parameters.gen.ts'
import { verify as vitWithHead } from './vit-new-head-parameters.gen.ts'
import { verify as tokenCount } from './vit-token-count.gen.ts'

/** The scale and the shift of one layer normalisation. */
const norm = (d: number) => 2 * d

describe('encoders and decoders with learned positions (counts of Hugging Face Transformers)', () => {
  test.each([
    ['GPT-2 small (Radford et al., 2019)', 768, 12, 124_439_808],
    ['GPT-2 medium', 1024, 24, 354_823_168],
    ['GPT-2 large', 1280, 36, 774_030_080],
    ['GPT-2 XL', 1600, 48, 1_557_611_200],
  ])('%s', (_, d, layers, published) => {
    const stack = layers * layerParameters(d, 4 * d).total + norm(d)
    expect(embeddingParameters({ v: 50_257, len: 1024, d }) + stack).toBe(published)
  })

  test('GPT (Radford et al., 2018)', () => {
    const stack = 12 * layerParameters(768, 3072).total
    expect(embeddingParameters({ v: 40_478, len: 512, d: 768 }) + stack).toBe(116_534_784)
  })

  test.each([
    ['BERT-base (Devlin et al., 2019)', 768, 12, 109_482_240],
    ['BERT-large', 1024, 24, 335_141_888],
  ])('%s, with its two segments and the layer above its first token', (_, d, layers, published) => {
    const embeddings = embeddingParameters({ v: 30_522, len: 512, d }) + 2 * d + norm(d)
    expect(embeddings + layers * layerParameters(d, 4 * d).total + denseParameters([d, d])).toBe(published)
  })
})

describe('ViT (Dosovitskiy et al., 2021; torchvision’s counts)', () => {
  test.each([
    ['ViT-B/16', 16, 768, 12, 86_567_656],
    ['ViT-B/32', 32, 768, 12, 88_224_232],
    ['ViT-L/16', 16, 1024, 24, 304_326_632],
  ])('%s', (_, p, d, layers, published) => {
    const patches = convParameters({ k: p, channels: 3, filters: d })
    const classTokenAndPositions = d + d * tokenCount({ p, height: 224, width: 224 })
    const stack = layers * layerParameters(d, 4 * d).total + norm(d)
    expect(patches + classTokenAndPositions + stack + denseParameters([d, 1000])).toBe(published)
  })

  test('ViT-B/16 is what the question about a new head starts from', () => {
    expect(vitWithHead({ classes: 1000 })).toBe(86_567_656)
  })
})

describe('Transformer (Vaswani et al., 2017)', () => {
  /** Encoder and decoder without embeddings; a decoder layer attends to the encoder too. */
  function stacks(d: number, ff: number, n: number) {
    const encoder = layerParameters(d, ff).total
    return n * (2 * encoder + attentionParameters(d) + norm(d))
  }
  const base = stacks(512, 2048, 6)

  test('has 44,140,544 parameters in PyTorch, which adds a normalisation after either stack', () => {
    expect(base + 2 * norm(512)).toBe(44_140_544)
  })

  test('has 63.1 million with one table for its “about 37,000 tokens”, 3 % below the published 65 million', () => {
    const all = base + 37_000 * 512
    expect(all).toBe(63_082_496)
    expect(Math.abs(all / 65e6 - 1)).toBeLessThan(0.03)
  })

  // The embeddings, of which the paper does not say how they are counted, cancel. Both figures are rounded to millions.
  test.each([
    { n: 2, ff: 2048, published: 36 },
    { n: 4, ff: 2048, published: 50 },
    { n: 8, ff: 2048, published: 80 },
    { n: 6, ff: 1024, published: 53 },
    { n: 6, ff: 4096, published: 90 },
  ])('differs from its base by as much as in table 3 (C): N = $n, d_ff = $ff', ({ n, ff, published }) => {
    const millions = 65 + (stacks(512, ff, n) - base) / 1e6
    expect(Math.abs(millions - published)).toBeLessThan(1)
  })
})

describe('sinusoidal positions (Vaswani et al., 2017, sec. 3.5)', () => {
  test.each([
    { d: 4, pos: 0, published: [0, 1, 0, 1] },
    { d: 4, pos: 1, published: [0.8415, 0.5403, 0.01, 1] },
    { d: 4, pos: 2, published: [0.9093, -0.4161, 0.02, 0.9998] },
    { d: 512, pos: 1, published: [0.8415, 0.5403, 0.8219, 0.5697] },
  ])('position $pos of $d dimensions begins $published', ({ d, pos, published }) => {
    for (const [j, value] of published.entries()) {
      expect(encoding({ d, j, pos })).toBeCloseTo(value, 4)
      expect(encodingAgain({ d, j, pos })).toBeCloseTo(value, 4)
    }
  })
})
