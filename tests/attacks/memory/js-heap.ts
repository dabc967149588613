import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'fills the JavaScript heap',
  source: `
    const held = []
    export const attack = () => { for (;;) held.push(new Array(1000).fill({ a: 1 })) }`,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
