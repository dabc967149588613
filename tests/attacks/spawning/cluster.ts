import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'forks a cluster',
  script: `
    const cluster = require('cluster')
    cluster.setupPrimary({ exec: '/box/node' })
    try { cluster.fork().on('error', (error) => answer({ fork: { refused: error.code } })) } catch (error) { answer({ fork: { refused: error.code } }) }
  `,
  expect: { ends: ['completed', 'exited'], answer: 'any' },
}
