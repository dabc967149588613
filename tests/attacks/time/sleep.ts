import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'sleeps without using any CPU',
  source: `
    export const attack = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)`,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
