import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'ignores every signal that asks it to end',
  script: `
    for (const name of Object.keys(require('os').constants.signals)) try { process.on(name, () => {}) } catch {}
    setInterval(() => {}, 1000)
  `,
  expect: { ends: ['time'], answer: 'none' },
}
