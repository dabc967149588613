import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns more than anyone would compare',
  source: `
    export const attack = () => Array.from({ length: 3e6 }, (_, i) => i)`,
  expect: { ends: ['completed'], answer: 'error', reason: 'unsupported-value' },
}
