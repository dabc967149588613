import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'nests default parameters',
  source: `export const attack = ${'(a = '.repeat(60)}1${') => 1'.repeat(60)}`,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
