import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'leaves a file behind for the next submission',
  script: `
    const fs = require('fs')
    answer(Object.fromEntries(['/x', '/tmp/x', '/dev/shm/x', '/box/jail.cjs', '/box/x', '/lib/x'].map((path) =>
      [path, attempt(() => { fs.mkdirSync('/tmp', { recursive: true }); fs.writeFileSync(path, 'x') })])))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
