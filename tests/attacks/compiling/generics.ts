import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'nests generic types ten thousand deep',
  source: `export const attack = (x: ${'Array<'.repeat(9_000)}number${'>'.repeat(9_000)}) => 1`,
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /nested too deeply/ },
}
