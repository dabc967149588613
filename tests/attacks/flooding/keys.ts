import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns an object with a million keys',
  source: `
    export const attack = () => Object.fromEntries(Array.from({ length: 1e6 }, (_, i) => ['key' + i, i]))
  `,
  expect: { ends: ['memory', 'time'], answer: 'none', reason: ['memory-limit', 'time-limit'] },
}
