import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'floods stderr',
  script: `
    for (;;) require('fs').writeSync(2, 'x'.repeat(65536))`,
  expect: { ends: ['output'], answer: 'none' },
}
