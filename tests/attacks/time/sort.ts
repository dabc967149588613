import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'sorts with a comparison that never agrees, again and again',
  source: `
    export const attack = () => { const a = Array.from({ length: 1e6 }, (_, i) => i); for (;;) a.sort(() => Math.random() - 0.5) }
  `,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
