import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'imports a Node module at the top',
  source: `
    import { readFileSync } from 'node:fs'
    export const attack = () => readFileSync('/etc/passwd', 'utf8')`,
  expect: { ends: ['completed'], answer: 'error', reason: 'forbidden-import' },
}
