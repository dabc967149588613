import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'logs things that take for ever to print',
  source: `
    let tree = {}
    for (let i = 0; i < 30; i++) tree = { a: tree, b: tree, c: tree }
    export const attack = () => { console.log(tree, new Array(1e6).fill(tree)); console.error(new Map([[tree, tree]])); return 1 }
  `,
  expect: { ends: ['completed'], answer: { json: 1 }, reason: 'wrong-type' },
}
