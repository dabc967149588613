import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'compiles functions without end',
  source: `
    const held = []
    export const attack = () => { for (let i = 0; ; i++) held.push(Function('return [' + 'x,'.repeat(2000) + i + ']')) }
  `,
  expect: { ends: ['memory', 'time'], answer: 'none', reason: ['memory-limit', 'time-limit'] },
}
