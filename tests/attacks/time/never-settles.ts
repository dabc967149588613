import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns a promise that nothing will settle',
  source: `
    export const attack = () => new Promise(() => {})`,
  expect: {
    ends: ['completed'],
    answer: 'error',
    reason: 'threw',
    says: /The returned promise never settles\.$/,
  },
}
