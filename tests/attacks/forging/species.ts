import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns arrays whose species is its own',
  source: `
    class Mine extends Array { static get [Symbol.species]() { return class extends Array { constructor() { super(1e9) } } } }
    Object.defineProperty(Array, Symbol.species, { get: () => Mine })
    Object.defineProperty(Object.getPrototypeOf(Uint8Array), Symbol.species, { get: () => function () { return new Uint8Array(1) } })
    export const attack = () => Mine.from([1, 2])
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-type' },
}
