import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns NaN, which no comparison calls wrong',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = () => tf.tensor1d([NaN, NaN])
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'not-finite' },
}
