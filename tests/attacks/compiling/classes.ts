import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'nests classes with decorators and private names',
  source: `export const attack = () => ${'class { static #a = '.repeat(3_000)}1${'}'.repeat(3_000)}`,
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /nested too deeply/ },
}
