import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'nests typed arrow functions, each of which is read twice',
  source: `export const attack = () => ${'async <T>(x = '.repeat(40)}1${') => x'.repeat(40)}`,
  expect: { ends: ['completed'], answer: 'any', reason: 'unsupported-value' },
}
