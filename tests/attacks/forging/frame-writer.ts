import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'patches what the frames are written with',
  source: `
    import * as tf from '@tensorflow/tfjs'
    const { stringify } = JSON
    JSON.stringify = (header, ...rest) => stringify(header?.kind === 'value' ? { ...header, mutatedArgs: false, id: 'twice/1', score: 1, passed: true } : header, ...rest)
    DataView.prototype.setUint32 = function (at) { new Uint8Array(this.buffer)[at] = 255 }
    Uint8Array.prototype.slice = function () { return this }
    export const attack = (x) => tf.add(x, x.size)
  `,
  expect: {
    ends: ['completed', 'exited', 'output'],
    answer: 'any',
    reason: ['wrong-value', 'wrong-type', 'exited', 'threw', 'unsupported-value', 'output-limit'],
  },
}
