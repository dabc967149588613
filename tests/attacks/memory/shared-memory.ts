import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'fills memory with SharedArrayBuffers',
  source: `
    const held = []
    export const attack = () => { for (;;) held.push(new Uint8Array(new SharedArrayBuffer(20e6)).fill(1)) }`,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
