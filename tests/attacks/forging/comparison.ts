import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns objects that compare equal to everything',
  source: `
    const anything = { valueOf: () => NaN, [Symbol.toPrimitive]: () => 1, toJSON: () => [1, 2], toString: () => '[1,2]' }
    Number.prototype.valueOf = () => 1
    Object.is = () => true
    Math.abs = Math.max = () => 0
    export const attack = () => [anything, anything]
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-type' },
}
