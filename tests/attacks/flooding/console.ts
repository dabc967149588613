import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'floods the console',
  source: `
    export const attack = () => { for (;;) console.log('x'.repeat(1000)) }`,
  expect: { ends: ['time', 'output'], answer: 'none', reason: ['time-limit', 'output-limit'] },
}
