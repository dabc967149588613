import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'is one enormous template literal',
  source: `export const attack = () => \`${`\\n\${1}`.repeat(9_000)}\``,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-type' },
}
