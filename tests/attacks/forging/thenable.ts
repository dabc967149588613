import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns a thenable that resolves twice',
  source: `
    export const attack = () => ({ then(resolve) { resolve(1); resolve(2) } })`,
  expect: { ends: ['completed'], answer: { json: 1 }, reason: 'wrong-type' },
}
