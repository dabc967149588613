import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'starts timers without end',
  source: `
    export const attack = () => { for (let i = 0; ; i++) setTimeout(() => i, 1e6) }
  `,
  expect: { ends: ['memory', 'time'], answer: 'none', reason: ['memory-limit', 'time-limit'] },
}
