import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'relabels its numbers',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = (x) => { const y = tf.cast(x, 'int32'); y.dtype = 'float32'; return y }
  `,
  expect: { ends: ['completed'], answer: 'any', reason: ['wrong-dtype', 'wrong-value'] },
}
