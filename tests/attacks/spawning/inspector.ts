import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'opens the inspector to be driven from outside',
  script: `
    require('inspector').open(0, '127.0.0.1')
    answer({ inspector: require('inspector').url() ? 'open' : { refused: 'no url' } })
  `,
  expect: { ends: ['completed', 'exited'], answer: 'any' },
}
