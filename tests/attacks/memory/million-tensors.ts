import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'makes a million tiny tensors',
  source: `
    import * as tf from '@tensorflow/tfjs'

    export const attack = () => { for (let i = 0; i < 1e6; i++) tf.scalar(i); return 1 }`,
  expect: {
    ends: ['completed', 'memory', 'time'],
    answer: 'any',
    reason: ['time-limit', 'memory-limit', 'wrong-type'],
  },
}
