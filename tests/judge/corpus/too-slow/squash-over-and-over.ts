import * as tf from '@tensorflow/tfjs'

export const squash = (x, p, mask) => tf.tidy(() => ({ y: tf.tanh(tf.matMul(x, p.w)).mul(mask) }))

// Right in the end, after computing it again and again.
export const grow = (x) =>
  tf.tidy(() => {
    const before = performance.now()
    const y = x.mul(1.01 ** 20)
    let sum = 0
    for (let i = 0; i < 1.5e8; i++) sum += i % 7
    return sum > 0 && before >= 0 ? y : x
  })
