import * as tf from '@tensorflow/tfjs'
export const build = (s) => ({ model: { predict: (x) => x.mul(s), layers: [1, 2], countParams: () => 1, toJSON: () => ({}), getWeights: () => [] } })
