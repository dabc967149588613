import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'nests brackets deeper than a parser can go',
  source: `export const attack = () => ${'('.repeat(30_000)}1`,
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /nested too deeply/ },
}
