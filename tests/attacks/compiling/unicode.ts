import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'writes its names in escapes',
  source: `export const attack = () => ${'\\u{61}'.repeat(9_000)}`,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw', says: /is not defined|aaa/ },
}
