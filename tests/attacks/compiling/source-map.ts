import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'brings a source map of its own',
  source: `export const attack = () => { throw new Error('x') }\n//# sourceMappingURL=data:application/json;base64,${'AAAA'.repeat(10_000)}`,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw', says: /line 1/ },
}
