import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns texts of many megabytes',
  source: `
    export const attack = () => Array.from({ length: 60 }, () => 'x'.repeat(1e6))
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-type' },
}
