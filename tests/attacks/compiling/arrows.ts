import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'nests arrow functions that look like conditions',
  source: `export const attack = () => ${'a ? (b) : c => d ? (e) : '.repeat(2_000)}1`,
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /nested too deeply/ },
}
