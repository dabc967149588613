import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns keys that would pollute prototypes',
  source: `
    export const attack = () => JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}')`,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-type' },
}
