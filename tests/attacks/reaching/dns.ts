import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'resolves a name',
  script: `
    require('dns').lookup('example.org', (error) => answer({ dns: error ? { refused: error.code } : 'resolved' }))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
