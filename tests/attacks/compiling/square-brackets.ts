import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'opens 64 KB of brackets',
  source: '['.repeat(65_000),
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /nested too deeply/ },
}
