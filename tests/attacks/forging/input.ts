import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns its input',
  source: `
    export const attack = (x) => x
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-value' },
}
