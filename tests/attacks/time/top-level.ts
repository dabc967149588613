import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'hangs while the module loads',
  source: `
    await new Promise(() => setInterval(() => {}, 1))
    export const attack = () => 1`,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
