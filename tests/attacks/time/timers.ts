import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'keeps the event loop busy for ever',
  source: `
    export const attack = () => new Promise(() => setInterval(() => {}, 1))`,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
