import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'asks for a tensor of ten gigabytes',
  source: `
    import * as tf from '@tensorflow/tfjs'

    export const attack = () => tf.ones([50000, 50000])`,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
