import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'is full of regular expressions that are none',
  source: `export const attack = () => [${'/(?<a>[/'.repeat(8_000)}]`,
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /line 1/ },
}
