import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'reserves WASM memories',
  source: `
    const held = []
    export const attack = () => { for (;;) held.push(new WebAssembly.Memory({ initial: 1000 })) }`,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
