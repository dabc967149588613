import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns a plain object with the fields of a tensor',
  source: `
    export const attack = () => ({ dtype: 'float32', shape: [1], dataId: {}, dataSync: () => [1] })`,
  expect: {
    ends: ['completed'],
    answer: { json: { dtype: 'float32', shape: [1], dataId: {}, dataSync: { unsupported: 'a function' } } },
    reason: 'wrong-type',
  },
}
