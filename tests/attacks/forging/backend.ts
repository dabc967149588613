import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'replaces the backend, and how it reads',
  source: `
    import * as tf from '@tensorflow/tfjs'
    const backend = tf.backend()
    backend.readSync = backend.read = () => new Float32Array([1, 2])
    tf.registerBackend('mine', () => new Proxy(backend, { get: (target, name) => (name === 'readSync' ? () => new Float32Array([1, 2]) : target[name]) }), 99)
    export const attack = async (x) => { await tf.setBackend('mine'); return tf.add(x, 2) }
  `,
  expect: { ends: ['completed'], answer: 'any', reason: ['wrong-value', 'threw'] },
}
