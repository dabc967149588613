import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'recurses without an end',
  source: `
    export const attack = () => attack() + 1`,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw' },
}
