import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'turns one shared object into a text of gigabytes',
  source: `
    export const attack = () => { let a = ['x'.repeat(100)]; for (let i = 0; i < 40; i++) a = [a, a]; return JSON.stringify(a) }
  `,
  expect: { ends: ['memory', 'completed'], answer: 'any', reason: ['memory-limit', 'threw'] },
}
