import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'exports thousands of names in one line',
  source: `export const attack = () => 1${', x = 1'.repeat(9_000)}`,
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /already been declared/ },
}
