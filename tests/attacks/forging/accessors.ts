import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'puts accessors on the prototype of all objects',
  source: `
    for (const name of ['t', 'v', 'kind', 'id', 'ok', 'value', 'get', 'set', 'enumerable', 'shape', 'dtype', 'score'])
      Object.defineProperty(Object.prototype, name, { get() { return 1 }, set() {}, configurable: true })
    export const attack = () => ({})
  `,
  expect: {
    ends: ['completed', 'exited'],
    answer: 'any',
    reason: ['wrong-type', 'wrong-value', 'threw', 'exited', 'unsupported-value'],
  },
}
