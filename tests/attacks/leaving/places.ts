import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'looks for a place to fill',
  script: `
    const fs = require('fs')
    answer(Object.fromEntries(['', '/tmp', '/dev', '/dev/shm', '/box', '/lib'].map((path) => [path, attempt(() => fs.writeFileSync(path + '/fill', Buffer.alloc(1e6)))])))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
