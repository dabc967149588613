import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'declares enums and namespaces with thousands of members',
  source: `enum E { ${Array.from({ length: 5_000 }, (_, i) => `a${i} = ${i}`)} }\nexport const attack = () => E.a1`,
  expect: { ends: ['completed'], answer: { json: 1 }, reason: 'wrong-type' },
}
