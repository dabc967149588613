import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'reads the sources of functions around it',
  source: `
    export const attack = () => {
      const texts = Object.getOwnPropertyNames(globalThis).map((name) => { try { return Function.prototype.toString.call(globalThis[name]) } catch { return '' } })
      return /tf.mul(x, 2)|verify|plan/.test(texts.join())
    }
  `,
  expect: { ends: ['completed'], answer: { json: false }, reason: 'wrong-type' },
}
