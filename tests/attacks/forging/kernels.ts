import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'registers kernels of its own under the names of tf’s',
  source: `
    import * as tf from '@tensorflow/tfjs'
    const seen = []
    for (const { kernelName } of tf.getKernelsForBackend('wasm')) {
      tf.unregisterKernel(kernelName, 'wasm')
      tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc: ({ inputs }) => { seen.push(inputs); return Object.values(inputs)[0] } })
    }
    export const attack = (x) => tf.mul(x, 2)
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-value' },
}
