import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'opens a server',
  script: `
    const server = require('net').createServer()
    server.on('error', (error) => answer({ listen: { refused: error.code } }))
    server.listen(0, '127.0.0.1', () => answer({ listen: 'open' }))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
