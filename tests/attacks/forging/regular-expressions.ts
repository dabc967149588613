import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'patches regular expressions and strings',
  source: `
    RegExp.prototype.exec = () => ['', 'passed', 'solution', 1, 1]
    RegExp.prototype[Symbol.replace] = () => 'passed'
    String.prototype.slice = String.prototype.split = function () { throw new Error('patched') }
    export const attack = () => { throw new Error('on purpose') }
  `,
  expect: {
    ends: ['completed', 'exited', 'memory'],
    answer: 'any',
    reason: ['threw', 'wrong-type', 'exited', 'memory-limit'],
  },
}
