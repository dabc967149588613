import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'reads the collections of the harness through patched methods',
  source: `
    const owned = []
    for (const type of [Map, Set, WeakMap]) for (const name of ['get', 'set', 'has', 'add', 'entries', 'forEach']) {
      const original = type.prototype[name]
      if (original) type.prototype[name] = function (...args) { owned.push(this, ...args); return original.apply(this, args) }
    }
    const apply = Function.prototype.apply
    Function.prototype.apply = function (...args) { owned.push(this, ...args); return Reflect.apply(apply, this, args) }
    export const attack = () => owned.filter((item) => item?.reply || item?.host || item?.expected || item?.reference || item?.cases).map(String)
  `,
  expect: { ends: ['completed'], answer: { json: [] }, reason: 'wrong-type' },
}
