import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'floods stdout',
  script: `
    for (;;) require('fs').writeSync(1, 'x'.repeat(65536))`,
  expect: { ends: ['output'], answer: 'none' },
}
