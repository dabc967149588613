import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'leaves a hook in stack traces for the harness to run into',
  source: `
    globalThis.held = []
    Error.stackTraceLimit = Infinity
    Error.prepareStackTrace = (error, sites) => { for (const site of sites) held.push(site.getThis(), site.getFunction(), site.getEvalOrigin()); return held }
    const { captureStackTrace } = Error
    Error.captureStackTrace = (target, f) => { captureStackTrace(target, f); held.push(target.stack) }
    export const attack = () => { new Error().stack; throw new Error(held.flat().filter((x) => typeof x === 'function' || (x && x.modules)).map(String).join()) }
  `,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw' },
}
