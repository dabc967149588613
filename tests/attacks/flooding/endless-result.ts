import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns an object that goes on for ever',
  source: `
    const make = () => ({ get next() { return make() } })
    export const attack = make`,
  expect: { ends: ['completed'], answer: 'error', reason: 'unsupported-value' },
}
