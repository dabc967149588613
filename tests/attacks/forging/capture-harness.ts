import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'looks for the harness in stack traces and callers',
  source: `
    export const attack = () => {
      Error.prepareStackTrace = (error, sites) => sites.map((site) => [typeof site.getFunction(), typeof site.getThis()])
      const seen = new Error('').stack
      Error.prepareStackTrace = undefined
      return seen.flat().every((type) => type === 'undefined')
    }`,
  expect: { ends: ['completed'], answer: { json: true }, reason: 'wrong-type' },
}
