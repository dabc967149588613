import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'returns arrays with holes, and lengths without items',
  source: `
    export const attack = () => { const a = [1, , 3]; a.length = 1000; a[-1] = 'x'; a.then = 1; return [a, Object.assign([], { length: 5 })] }
  `,
  expect: { ends: ['completed'], answer: 'any', reason: ['wrong-type'] },
}
