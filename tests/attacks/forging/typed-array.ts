import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'makes bytes lie about their length',
  source: `
    import * as tf from '@tensorflow/tfjs'

    Object.defineProperty(Uint8Array.prototype, 'length', { get: () => 4 })
    export const attack = () => tf.tensor1d([1, 2])`,
  expect: {
    ends: ['completed', 'exited', 'time'],
    answer: 'any',
    reason: ['exited', 'time-limit', 'wrong-value'],
  },
}
