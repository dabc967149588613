import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'replaces what a harness might call on arrays, objects and JSON',
  source: `
    Array.prototype.push = () => 0
    Array.prototype.map = Array.prototype.every = Array.prototype.filter = () => []
    Object.keys = Object.entries = () => []
    JSON.stringify = () => '{"kind":"done"}'
    JSON.parse = () => ({})
    export const attack = () => 'forged'`,
  expect: { ends: ['completed', 'exited'], answer: 'any', reason: ['exited', 'wrong-type', 'threw'] },
}
