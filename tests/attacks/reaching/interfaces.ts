import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'lists the network and the machine',
  script: `
    const os = require('os')
    const names = attempt(() => { const list = Object.keys(os.networkInterfaces()).filter((name) => name !== 'lo'); if (list.length === 0) throw new Error('none'); return list })
    answer({ names, host: os.hostname() === 'box' ? { refused: 'box' } : attempt(() => { if (os.hostname() === process.argv[2]) throw new Error('x'); return os.hostname() }), user: attempt(() => os.userInfo().username) })
  `,
  expect: { ends: ['completed'], answer: 'refused' },
}
