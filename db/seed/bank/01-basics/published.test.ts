/** The bank's formula on a published figure. */
import { expect, test } from 'vitest'
import { verify as gigabytes } from './weights-memory.gen.ts'

test('the 175 billion weights of GPT-3 take 350 GB in 16 bits (Hu et al., LoRA, 2022)', () => {
  expect(gigabytes({ billions: 175, bits: 16 })).toBe(350)
})
