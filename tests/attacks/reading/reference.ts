import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'imports the reference solution',
  source: `
    import { softmax } from '#graders/tasks/softmax/reference.ts'
    export const attack = softmax`,
  expect: { ends: ['completed'], answer: 'error', reason: 'forbidden-import' },
}
