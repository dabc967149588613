import * as tf from '@tensorflow/tfjs'

// Frequencies as exp(-ln(10000) · 2i / d); cosine as a shifted sine.
export async function positionalEncoding(n: number, d: number) {
  const columns = tf.range(0, d)
  const odd = columns.mod(2)
  const frequencies = columns
    .sub(odd)
    .mul(-Math.log(10000) / d)
    .exp()
  const angles = tf.outerProduct(tf.range(0, n), frequencies as tf.Tensor1D)
  return tf.where(odd.equal(1).tile([n]).reshape([n, d]), angles.cos(), angles.sin())
}
