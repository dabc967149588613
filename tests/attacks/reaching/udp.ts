import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'sends a datagram',
  script: `
    const refuse = (error) => answer({ udp: { refused: error.code } })
    process.on('uncaughtException', refuse)
    const socket = require('dgram').createSocket('udp4')
    socket.on('error', refuse)
    socket.send('x', 53, '127.0.0.1', (error) => (error ? refuse(error) : answer({ udp: 'sent' })))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
