import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'nests objects and spreads',
  source: `export const attack = () => (${'{...{a:'.repeat(6_000)}1${'}}'.repeat(6_000)})`,
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /nested too deeply/ },
}
