import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'never disposes a tensor',
  source: `
    import * as tf from '@tensorflow/tfjs'

    export const attack = () => { for (;;) tf.ones([500, 500]) }`,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
