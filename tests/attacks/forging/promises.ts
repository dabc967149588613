import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'replaces then, to be called with the functions of the harness',
  source: `
    const { then } = Promise.prototype
    Promise.prototype.then = function (resolve, reject) { return then.call(this, () => resolve?.([1, 2]), reject) }
    Promise.resolve = () => ({ then: (resolve) => resolve([1, 2]) })
    export const attack = async () => [3, 4]
  `,
  expect: {
    ends: ['completed', 'exited', 'time'],
    answer: 'any',
    reason: ['wrong-type', 'wrong-value', 'threw', 'exited', 'time-limit'],
  },
}
