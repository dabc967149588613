import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'floods the descriptor that its job came on',
  script: `
    try { for (;;) require('fs').writeSync(0, 'x'.repeat(65536)) } catch {}
    setInterval(() => {}, 1000)
  `,
  expect: { ends: ['exited', 'time', 'completed'], answer: 'none' },
}
