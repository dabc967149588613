import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'exports thousands of statements',
  source: `export const attack = () => 1\n${Array.from({ length: 2_500 }, (_, i) => `export let x${i} = 1`).join('\n')}`,
  expect: { ends: ['completed'], answer: { json: 1 }, reason: 'wrong-type' },
}
