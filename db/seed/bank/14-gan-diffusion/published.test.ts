/** The bank's formulas on published results. */
import { expect, test } from 'vitest'
import { verify as discriminatorLoss } from './gan-losses.gen.ts'
import { verify as saving } from './latent-diffusion-saving.gen.ts'
import { verify as discriminator } from './optimal-discriminator-output.gen.ts'

test('where the generator has reached the data, the best discriminator says ½ and loses log 4 (Goodfellow et al., 2014)', () => {
  expect(discriminator({ data: 0.3, model: 0.3 })).toBeCloseTo(0.5, 10)
  expect(discriminatorLoss({ real: 0.5, fake: 0.5 })).toBeCloseTo(Math.log(4), 10)
})

test('Stable Diffusion works on 48 times fewer values: 64 × 64 × 4 for 512 × 512 × 3 (Rombach et al., 2022)', () => {
  expect(saving({ f: 8, c: 4 })).toBe(48)
})
