import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns a thousand tensors',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = () => { const big = tf.ones([100, 100]); return Array.from({ length: 1000 }, () => big) }
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-type' },
}
