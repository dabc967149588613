import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'starts a Worker',
  source: `
    export const attack = () => new Worker('data:text/javascript,for(;;);')
  `,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw', says: /Worker is not defined/ },
}
