import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'leaves itself in every global there is',
  source: `
    globalThis.left = 1
    Object.prototype.polluted = 1
    Array.prototype.polluted = 1
    export const attack = () => globalThis.left
  `,
  expect: { ends: ['completed'], answer: { json: 1 }, reason: 'wrong-type' },
}
