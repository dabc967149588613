import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'looks for hidden cases and expected values among everything it can reach',
  source: `
    import * as tf from '@tensorflow/tfjs'
    const seen = new Set()
    const found = []
    const look = (value, depth) => {
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value) || depth > 6 || ArrayBuffer.isView(value)) return
      seen.add(value)
      for (const key of Reflect.ownKeys(value)) {
        if (/^(expected|reference|cases|checks|verify|measure|secret|hidden)$/i.test(String(key))) found.push(String(key))
        try { look(value[key], depth + 1) } catch {}
      }
      look(Object.getPrototypeOf(value), depth + 1)
    }
    export const attack = () => { look(globalThis, 0); look(tf.engine(), 0); return found }
  `,
  expect: { ends: ['completed'], answer: { json: [] }, reason: 'wrong-type' },
}
