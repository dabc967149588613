import * as tf from '@tensorflow/tfjs'
export const ratio = () => 1
for (;;) {}
