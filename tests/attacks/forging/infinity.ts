import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns Infinity, whose tolerance would be infinite',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = () => tf.tensor1d([Infinity, -Infinity])
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'not-finite' },
}
