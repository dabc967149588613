import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'throws an error of a hundred megabytes',
  source: `
    export const attack = () => { throw new Error('x'.repeat(1e8)) }
  `,
  expect: { ends: ['completed', 'memory'], answer: 'error', reason: ['threw', 'memory-limit'] },
}
