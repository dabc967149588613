import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'replaces itself by a tool that is in the box, to regain privileges',
  script: `
    process.execve('/box/setpriv', ['setpriv', '--reuid=0', '--regid=0', '/box/node', '-e',
      "require('fs').writeSync(3, JSON.stringify({ uid: process.getuid() }))"], {})`,
  expect: { ends: ['exited'], answer: 'none' },
}
