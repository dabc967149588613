import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'patches the iterators that loops go through',
  source: `
    Array.prototype[Symbol.iterator] = function* () { yield 1; yield 2 }
    String.prototype[Symbol.iterator] = function* () {}
    Object.getPrototypeOf([].values()).next = () => ({ done: true })
    export const attack = () => [1, 2, 3]
  `,
  expect: {
    ends: ['completed', 'exited'],
    answer: 'any',
    reason: ['not-exported', 'wrong-type', 'threw', 'exited'],
  },
}
