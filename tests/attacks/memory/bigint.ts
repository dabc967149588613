import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'squares a BigInt until there is no room for it',
  source: `
    export const attack = () => { let n = 2n ** 64n; for (;;) n *= n }
  `,
  expect: {
    ends: ['time', 'memory', 'completed'],
    answer: 'any',
    reason: ['time-limit', 'memory-limit', 'threw'],
  },
}
