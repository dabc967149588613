import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns numbers in shared memory that it goes on changing',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = () => {
      const shared = new Float32Array(new SharedArrayBuffer(8))
      const change = () => { shared[0] += 1; setTimeout(change) }
      change()
      return tf.tensor1d(shared)
    }
  `,
  expect: { ends: ['completed'], answer: 'any', reason: ['wrong-type', 'wrong-value'] },
}
