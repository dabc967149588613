import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'connects to a unix socket',
  script: `
    const socket = require('net').connect('/run/postgresql/.s.PGSQL.5432')
    socket.on('connect', () => answer({ unix: 'connected' }))
    socket.on('error', (error) => answer({ unix: { refused: error.code } }))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
