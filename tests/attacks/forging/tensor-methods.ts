import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'makes every tensor read as zeros',
  source: `
    import * as tf from '@tensorflow/tfjs'

    const zeros = function () { return new Float32Array(this.size) }
    tf.Tensor.prototype.dataSync = zeros
    tf.Tensor.prototype.data = async function () { return zeros.call(this) }
    tf.Tensor.prototype.arraySync = () => [0, 0]
    export const attack = () => tf.tensor1d([1, 2])`,
  expect: {
    ends: ['completed'],
    answer: { json: { dtype: 'float32', shape: [2], values: [1, 2] } },
    reason: 'wrong-value',
  },
}
