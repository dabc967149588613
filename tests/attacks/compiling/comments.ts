import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'is full of comments that never end',
  source: `export const attack = () => 1 ${'/*'.repeat(30_000)}`,
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /line 1/ },
}
