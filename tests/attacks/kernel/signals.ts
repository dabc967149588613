import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'kills everything it can see, its parent first',
  script: `
    answer(Object.fromEntries([process.ppid || 1, 1, -1].map((pid) => [String(pid), attempt(() => process.kill(pid, 'SIGKILL'))])))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
