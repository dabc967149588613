import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns an object whose fields change while they are read',
  source: `
    let n = 0
    export const attack = () => ({ get value() { n += 1; return n } })`,
  expect: { ends: ['completed'], answer: { json: { value: 1 } }, reason: 'wrong-type' },
}
