import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns an object that contains itself',
  source: `
    export const attack = () => { const a = []; a.push(a); return a }`,
  expect: { ends: ['completed'], answer: 'error', reason: 'unsupported-value' },
}
