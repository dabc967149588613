import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'waits in finalizers and weak references for the harness to forget something',
  source: `
    const found = []
    const registry = new FinalizationRegistry((held) => found.push(held))
    export const attack = async (x) => {
      const weak = [new WeakRef(x), new WeakRef([1, 2])]
      registry.register([3], 'collected')
      for (let i = 0; i < 20; i++) { new Array(1e5).fill(i); await new Promise((resolve) => setTimeout(resolve, 1)) }
      return found.concat(weak.map((ref) => typeof ref.deref()))
    }
  `,
  expect: {
    ends: ['completed', 'time', 'memory'],
    answer: 'any',
    reason: ['wrong-type', 'time-limit', 'memory-limit', 'not-finite'],
  },
}
