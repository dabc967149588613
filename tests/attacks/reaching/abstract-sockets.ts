import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'finds abstract unix sockets of the machine',
  script: `
    const socket = require('net').connect('\\0/tmp/.X11-unix/X0')
    socket.on('connect', () => answer({ abstract: 'connected' }))
    socket.on('error', (error) => answer({ abstract: { refused: error.code } }))
  `,
  expect: { ends: ['completed'], answer: 'refused' },
}
