import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'leaves a process behind that outlives it',
  script: `
    const { spawn } = require('child_process')
    const leave = () => spawn('/box/node', ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' })
    answer({ detached: attempt(() => leave().pid) })`,
  expect: { ends: ['completed'], answer: 'refused' },
}
