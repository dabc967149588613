import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'leaves generic types open, so that a parser has to go back',
  source: `export const attack = () => ${'a<'.repeat(20_000)}`,
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /nested too deeply/ },
}
