import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'waits for ever for a signal in shared memory',
  source: `
    export const attack = async () => {
      const cell = new Int32Array(new SharedArrayBuffer(4))
      await Atomics.waitAsync(cell, 0, 0, 1e9).value
    }
  `,
  expect: {
    ends: ['completed'],
    answer: 'error',
    reason: 'threw',
    says: /The returned promise never settles\.$/,
  },
}
