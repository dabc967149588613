import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'says that memory has run out, to be let off',
  source: `
    export const attack = () => { throw new RangeError('Array buffer allocation failed') }
  `,
  expect: { ends: ['memory', 'completed'], answer: 'any', reason: ['memory-limit', 'threw'] },
}
