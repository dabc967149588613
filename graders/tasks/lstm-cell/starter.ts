import * as tf from '@tensorflow/tfjs'

type Params = {
  Wf: tf.Tensor2D
  Wi: tf.Tensor2D
  Wc: tf.Tensor2D
  Wo: tf.Tensor2D
  bf: tf.Tensor1D
  bi: tf.Tensor1D
  bc: tf.Tensor1D
  bo: tf.Tensor1D
}

export function lstmCell(
  x: tf.Tensor2D,
  h: tf.Tensor2D,
  c: tf.Tensor2D,
  p: Params,
): { h: tf.Tensor2D; c: tf.Tensor2D } {
  // One step: return the new h and c.
  // 한 스텝: 새 h와 c를 반환하세요.
  return { h: tf.zerosLike(h), c: tf.zerosLike(c) }
}

export function lstm(xs: tf.Tensor3D, p: Params): { hs: tf.Tensor3D; h: tf.Tensor2D; c: tf.Tensor2D } {
  const [batch, steps] = xs.shape
  const units = p.bf.shape[0]
  const zeros = tf.zeros<tf.Rank.R2>([batch, units])
  // All steps: carry h and c on and collect every h.
  // 모든 스텝: h와 c를 넘기고 모든 h를 모으세요.
  return { hs: tf.zeros<tf.Rank.R3>([batch, steps, units]), h: zeros, c: zeros }
}
