import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'grows one WASM memory page by page',
  source: `
    export const attack = () => { const memory = new WebAssembly.Memory({ initial: 1 }); for (;;) { memory.grow(200); new Uint8Array(memory.buffer).fill(1) } }
  `,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
