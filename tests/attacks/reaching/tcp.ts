import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'connects to this machine',
  script: `
    const socket = require('net').connect(Number(process.argv[1]), '127.0.0.1')
    socket.on('connect', () => answer({ tcp: 'connected' }))
    socket.on('error', (error) => answer({ tcp: { refused: error.code } }))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
