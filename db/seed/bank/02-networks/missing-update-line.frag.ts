import * as tf from '@tensorflow/tfjs'

const w = tf.variable(tf.scalar(5))
const loss = (v: tf.Tensor) => v.sub(2).square() as tf.Scalar
const rate = 0.1
for (let step = 0; step < 50; step++) {
  const g = tf.grad(loss)(w)
  // the missing line
}
loss(w).print()
// ---
/** The loss after 50 steps with another update. */
const run = (update: (v: tf.Tensor, g: tf.Tensor) => tf.Tensor) => {
  let v: tf.Tensor = tf.scalar(5)
  for (let step = 0; step < 50; step++) v = update(v, tf.grad(loss)(v))
  return loss(v).dataSync()[0]!
}
export const answer = run((v, g) => v.sub(g.mul(rate))).toFixed(2)
export const climbed = Math.floor(Math.log10(run((v, g) => v.add(g.mul(rate)))))
export const untouched = run((v) => v).toFixed(0)
export const lastGradient = run((_, g) => g.mul(rate)).toFixed(2)
