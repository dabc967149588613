import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns a Proxy that answers every question',
  source: `
    export const attack = () => new Proxy({}, {
      ownKeys: () => ['a'],
      getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
      get: (target, name) => (name === 'a' ? 7 : undefined),
      getPrototypeOf: () => Object.prototype,
    })`,
  expect: { ends: ['completed'], answer: { json: { a: 7 } }, reason: 'wrong-type' },
}
