import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'turns back the clock that it thinks it is timed with',
  source: `
    Date.now = performance.now = () => 0
    globalThis.setTimeout = globalThis.clearTimeout = () => {}
    export const attack = async () => { for (;;) await Promise.resolve() }
  `,
  expect: { ends: ['time'], answer: 'none', reason: 'time-limit' },
}
