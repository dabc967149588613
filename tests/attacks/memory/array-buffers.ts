import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'fills memory with ArrayBuffers',
  source: `
    const held = []
    export const attack = () => { for (;;) held.push(new Uint8Array(20e6).fill(1)) }`,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
