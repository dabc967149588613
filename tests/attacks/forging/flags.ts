import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'turns the flags of tf around',
  source: `
    import * as tf from '@tensorflow/tfjs'
    for (const flag of Object.keys(tf.env().getFlags())) try { tf.env().set(flag, true) } catch {}
    tf.env().set('WASM_HAS_SIMD_SUPPORT', false)
    export const attack = (x) => tf.add(x, 1)
  `,
  expect: { ends: ['completed'], answer: 'any', reason: ['wrong-value', 'threw'] },
}
