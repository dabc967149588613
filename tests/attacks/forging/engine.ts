import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'replaces what the engine does when tensors are made, read and disposed',
  source: `
    import * as tf from '@tensorflow/tfjs'
    const engine = tf.engine()
    for (const name of ['readSync', 'read', 'makeTensor', 'startScope', 'endScope', 'disposeTensor', 'incRef'])
      engine[name] = () => new Float32Array(2)
    Object.defineProperty(engine.state, 'numTensors', { get: () => -1 })
    export const attack = (x) => x
  `,
  expect: {
    ends: ['completed'],
    answer: 'any',
    reason: ['wrong-value', 'wrong-type', 'mutated-input', 'threw'],
  },
}
