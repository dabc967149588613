import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'replaces functions of tf',
  source: `
    import * as tf from '@tensorflow/tfjs'
    tf.tensor = tf.tidy = tf.grad = () => 0
    export const attack = (x) => tf.mul(x, 2)
  `,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw', says: /read only/ },
}
