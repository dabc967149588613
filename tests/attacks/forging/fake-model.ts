import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns an object that pretends to be a model',
  source: `
    import * as tf from '@tensorflow/tfjs'

    export const attack = () => {
      const fake = Object.create(tf.LayersModel.prototype)
      fake.toJSON = () => ({ class_name: 'Sequential', config: {} })
      fake.getWeights = () => []
      return fake
    }`,
  expect: {
    ends: ['completed'],
    answer: { json: { model: { class_name: 'Sequential', config: {} }, weights: [] } },
    reason: 'wrong-type',
  },
}
