import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'spins for ever',
  source: `
    export const attack = () => { for (;;); }`,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
