import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'is a result that never ends while it is read',
  source: `
    export const attack = () => new Proxy({}, { ownKeys: () => { for (;;); } })
  `,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
