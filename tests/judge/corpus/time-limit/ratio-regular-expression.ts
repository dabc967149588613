import * as tf from '@tensorflow/tfjs'
export const ratio = () => /^(a+)+$/.test("a".repeat(60) + "b")
