import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'never lets a timer run',
  source: `
    export const attack = async () => { for (;;) await null }`,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
