import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'reaches for Node through constructors of everything',
  source: `
    const values = [1, 'x', [], {}, () => {}, async () => {}, function* () {}, async function* () {}, /x/, new Error(), Promise.resolve(), new Map(), Symbol(), 1n, new Proxy({}, {}), new Date(), WebAssembly, Intl, Reflect, console]
    export const attack = () => values.flatMap((value) => {
      try { return [value.constructor.constructor('return typeof process + typeof require + typeof module')()] } catch { return [] }
    }).filter((kinds) => kinds !== 'undefinedundefinedundefined')
  `,
  expect: { ends: ['completed'], answer: { json: [] }, reason: 'wrong-type' },
}
