import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'floods the result descriptor',
  script: `
    for (;;) require('fs').writeSync(3, Buffer.alloc(65536))`,
  expect: { ends: ['output'], answer: 'none' },
}
