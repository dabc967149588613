import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'is one line of sixty thousand columns that throws at its end',
  source: `export const attack = () => { ${'1;'.repeat(30_000)} null.x }`,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw', says: /line 1/ },
}
