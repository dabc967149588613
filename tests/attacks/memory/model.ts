import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'builds a layer with a billion weights',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = () => tf.sequential({ layers: [tf.layers.dense({ units: 100000, inputShape: [100000] })] })
  `,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
