import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'makes files and folders without end',
  script: `
    const fs = require('fs')
    const made = (make) => { let n = 0; try { for (; n < 1000; n++) make(n) } catch (error) { return n ? n : { refused: error.code } } return n }
    answer({
      folders: made((n) => fs.mkdirSync('/dev/' + n)),
      files: made((n) => fs.writeFileSync('/box/' + n, '')),
      links: made((n) => fs.symlinkSync('/box/node', '/' + n)),
      temporary: made(() => fs.mkdtempSync('/tmp/x')),
    })
  `,
  expect: { ends: ['completed'], answer: 'refused' },
}
