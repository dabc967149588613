import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'backtracks for centuries',
  source: `
    export const attack = () => /^(a+)+$/.test('a'.repeat(50) + 'b')`,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
