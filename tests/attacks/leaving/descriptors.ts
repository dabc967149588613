import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'opens files until there are none left',
  script: `
    const fs = require('fs')
    const open = []
    try { for (;;) open.push(fs.openSync('/box/node')) } catch (error) { answer({ descriptors: open.length < 64 ? { refused: error.code } : open.length }) }`,
  expect: { ends: ['completed'], answer: 'refused' },
}
