import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'looks for what another submission left',
  source: `
    export const attack = () => [globalThis.left, {}.polluted, [].polluted, globalThis.held].filter((x) => x !== undefined)
  `,
  expect: { ends: ['completed'], answer: { json: [] }, reason: 'wrong-type' },
}
