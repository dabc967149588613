import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'becomes another program through a shell',
  script: `
    const { execFileSync } = require('child_process')
    answer(Object.fromEntries(['/bin/sh', '/bin/cat', '/box/setpriv', '/box/prlimit'].map((file) => [file, attempt(() => execFileSync(file, ['--version']))])))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
