import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'multiplies matrices inside the WASM backend for minutes',
  source: `
    import * as tf from '@tensorflow/tfjs'
    export const attack = () => { let a = tf.ones([900, 900]); for (;;) a = tf.tidy(() => tf.matMul(a, a)) }
  `,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
