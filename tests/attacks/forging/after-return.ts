import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'changes its result in microtasks and timers after it has returned',
  source: `
    export const attack = () => {
      const result = { value: [1, 2, 3] }
      queueMicrotask(() => queueMicrotask(() => queueMicrotask(() => { result.value[0] = 99 })))
      setTimeout(() => { result.value[1] = 99 })
      Promise.resolve().then(() => {}).then(() => {}).then(() => {}).then(() => { result.value[2] = 99 })
      return result
    }`,
  expect: { ends: ['completed'], answer: 'any', reason: 'wrong-type' },
}
