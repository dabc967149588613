import * as tf from '@tensorflow/tfjs'

const x = tf.tensor2d([[1, 2, 6], [4, 4, 10]])
const { mean, variance } = tf.moments(x, 0) // ①
const y = x.sub(mean).div(variance.add(1e-5).sqrt())
y.print()
// ---
const shapeOf = (keep: boolean) => `[${tf.moments(x, 1, keep).mean.shape.join(', ')}]`
export const shape = shapeOf(true)
export const flat = shapeOf(false)
