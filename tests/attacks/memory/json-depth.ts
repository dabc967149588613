import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'parses JSON nested a million deep',
  source: `
    export const attack = () => JSON.parse('['.repeat(1e6) + ']'.repeat(1e6))
  `,
  expect: { ends: ['completed'], answer: 'error', reason: 'unsupported-value' },
}
