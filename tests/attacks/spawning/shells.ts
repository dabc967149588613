import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'starts programs through every function of child_process',
  script: `
    const c = require('child_process')
    const sync = (f) => attempt(() => { const r = f(); if (r && r.error) throw r.error; return r })
    answer({ execSync: sync(() => c.execSync('true')), spawnSync: sync(() => c.spawnSync('/box/node', ['-v'])), shell: sync(() => c.spawnSync('true', { shell: true })),
      execFileSync: sync(() => c.execFileSync('/box/node', ['-v'])) })
  `,
  expect: { ends: ['completed'], answer: 'refused' },
}
