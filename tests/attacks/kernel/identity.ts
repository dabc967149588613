import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'becomes root, or somebody else',
  script: `
    answer(Object.fromEntries(['setuid', 'seteuid', 'setgid', 'setegid'].flatMap((set) => [0, 1000].map((id) => [set + id, attempt(() => process[set](id))]))))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
