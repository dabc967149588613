import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns rounded numbers with another dtype',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = (x) => tf.mul(x, 2).toInt()
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-dtype' },
}
