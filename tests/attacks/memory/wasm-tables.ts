import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'fills WASM tables',
  source: `
    const held = []
    export const attack = () => { for (;;) held.push(new WebAssembly.Table({ element: 'externref', initial: 9e6 })) }
  `,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
