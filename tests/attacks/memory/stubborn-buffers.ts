import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'ignores that memory has run out',
  source: `
    const held = []
    export const attack = () => { for (;;) try { held.push(new Uint8Array(20e6).fill(1)) } catch {} }`,
  expect: { ends: ['time', 'memory'], answer: 'none', reason: ['time-limit', 'memory-limit'] },
}
