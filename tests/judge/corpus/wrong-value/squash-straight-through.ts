import * as tf from '@tensorflow/tfjs'

// The values of tanh with the slope of the identity.
export const squash = (x, p, mask) =>
  tf.tidy(() => {
    const z = tf.matMul(x, p.w)
    const gap = tf.sub(tf.tanh(z), z)
    return { y: z.add(tf.tensor(gap.dataSync(), gap.shape)).mul(mask) }
  })
export const grow = (x) => tf.tidy(() => x.mul(1.01 ** 20))
