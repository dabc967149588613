import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'throws errors that hold each other',
  source: `
    export const attack = () => { let error = new Error('first'); for (let i = 0; i < 1e5; i++) error = new AggregateError([error], 'x', { cause: error }); throw error }
  `,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw' },
}
