import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'throws errors whose every field is a trap',
  source: `
    export const attack = () => {
      const trap = { get() { throw new Error('trapped') } }
      throw Object.defineProperties(new Error(), { name: trap, message: trap, stack: trap, cause: trap })
    }
  `,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw', says: /could not be read/ },
}
