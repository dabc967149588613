import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns iterators and generators instead of values',
  source: `
    export const attack = async function* () { for (;;) yield 1 }
  `,
  expect: { ends: ['completed'], answer: 'any', reason: 'unsupported-value' },
}
