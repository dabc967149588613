import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'raises a BigInt to a power with more digits than there is time',
  source: `
    export const attack = () => { let n = 3n; for (;;) n = n ** 3n % (2n ** 400000n) + n }
  `,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
