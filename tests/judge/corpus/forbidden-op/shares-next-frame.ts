import * as tf from '@tensorflow/tfjs'

export async function shares(x: tf.Tensor2D) {
  await tf.nextFrame()
  return tf.softmax(x)
}
