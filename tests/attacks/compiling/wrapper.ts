import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'ends the function that it is wrapped in',
  source:
    '}); globalThis.escaped = 1; (async function (exports) { exports.attack = () => [globalThis.escaped]',
  expect: { ends: ['completed'], answer: 'error', reason: 'compile-error', says: /line 1/ },
}
