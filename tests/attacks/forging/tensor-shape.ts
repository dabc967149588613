import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'claims another shape than its numbers have',
  source: `
    import * as tf from '@tensorflow/tfjs'

    export const attack = () => {
      const t = tf.tensor1d([1, 2, 3])
      Object.defineProperty(t, 'shape', { value: [1000, 1000] })
      return t
    }`,
  expect: { ends: ['completed', 'exited'], answer: 'none', reason: 'exited' },
}
