import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'keeps closures, maps and promises',
  source: `
    const held = new Map()
    export const attack = () => { for (let i = 0; ; i++) held.set({ i }, new Promise(() => () => held)) }
  `,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
