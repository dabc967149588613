import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'changes the program that the next one will run',
  script: `
    const fs = require('fs')
    const open = (path, flags) => attempt(() => fs.openSync(path, flags))
    answer({ node: open('/box/node', 'r+'), append: open('/box/node', 'a'), truncate: attempt(() => fs.truncateSync('/box/node')),
      remove: attempt(() => fs.unlinkSync('/box/node')), rename: attempt(() => fs.renameSync('/box/node', '/box/old')), mode: attempt(() => fs.chmodSync('/box/node', 0o777)) })
  `,
  expect: { ends: ['completed'], answer: 'refused' },
}
