import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'doubles a string for ever',
  source: `
    export const attack = () => { let text = 'x'; for (;;) text += text }`,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw' },
}
