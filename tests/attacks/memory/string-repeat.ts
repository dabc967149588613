import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'makes ropes and flattens them',
  source: `
    const held = []
    export const attack = () => { for (;;) { const text = 'x'.repeat(5e8); text.charCodeAt(1e8); held.push(text + held.length) ; held.push(text.split('')) } }
  `,
  expect: { ends: ['memory'], answer: 'none', reason: 'memory-limit' },
}
