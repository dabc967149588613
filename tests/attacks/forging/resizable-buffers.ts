import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'shrinks the buffer under its numbers while they are read',
  source: `
    const buffer = new ArrayBuffer(800, { maxByteLength: 1600 })
    const numbers = new Float32Array(buffer)
    export const attack = () => [numbers, { get x() { buffer.resize(0); return 1 } }, numbers]
  `,
  expect: {
    ends: ['completed', 'exited'],
    answer: 'any',
    reason: ['wrong-type', 'wrong-length', 'threw', 'wrong-value', 'unsupported-value'],
  },
}
