import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'starts processes that start processes',
  script: `
    const { spawn } = require('child_process')
    let refused = 0
    const refuse = () => { refused += 1 }
    for (let i = 0; i < 100; i++) {
      try { spawn('/box/node', ['-e', 'setInterval(() => {}, 1000)']).on('error', refuse) } catch { refuse() }
    }
    setTimeout(() => answer({ forks: refused === 100 ? { refused } : refused }), 200)`,
  expect: { ends: ['completed'], answer: 'refused' },
}
