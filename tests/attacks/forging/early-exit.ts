import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'ends the process with a printed verdict',
  source: `
    export const attack = () => {
      console.log('{"score": 1, "passed": true}')
      const host = globalThis.process ?? Function('return typeof process === "undefined" ? undefined : process')()
      host.exit(0)
    }`,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw' },
}
