import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns an empty tensor of an enormous shape',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = () => tf.zeros([0, 2 ** 31, 2 ** 31])
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-shape' },
}
