import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'connects over IPv6',
  script: `
    const socket = require('net').connect(Number(process.argv[1]), '::1')
    socket.on('connect', () => answer({ inet6: 'connected' }))
    socket.on('error', (error) => answer({ inet6: { refused: error.code } }))
  `,
  expect: { ends: ['completed'], answer: 'refused' },
}
