import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'keeps tensors out of reach of every tidy',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = () => { for (;;) tf.keep(tf.variable(tf.ones([400, 400]))) }
  `,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
