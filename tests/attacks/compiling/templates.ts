import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'nests template literals',
  source: `export const attack = () => ${'`${'.repeat(8_000)}1${'}`'.repeat(8_000)}`,
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /nested too deeply/ },
}
