import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'makes its input what the result should be, and says it did not',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = (x) => {
      const twice = tf.mul(x, 2)
      tf.engine().state.tensorInfo.set(x.dataId, tf.engine().state.tensorInfo.get(twice.dataId))
      x.dataId = twice.dataId
      return x.clone()
    }
  `,
  expect: { ends: ['completed'], answer: 'any', reason: ['mutated-input', 'wrong-value'] },
}
