import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'fetches, streams and beacons',
  source: `
    export const attack = async () => (await fetch('http://127.0.0.1/')).status
  `,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw', says: /fetch is not defined/ },
}
