import * as tf from '@tensorflow/tfjs'

const q = tf.randomNormal([6, 4], 0, 1, 'float32', 1)
const k = tf.randomNormal([6, 4], 0, 1, 'float32', 2)
const scores = tf.matMul(q, k)
const weights = tf.softmax(scores.div(Math.sqrt(4)))
