import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'looks for a way out of the language',
  source: `
    const everywhere = Function('return this')()
    export const attack = () =>
      ['process', 'require', 'module', 'Buffer', 'global', 'fetch', 'WebSocket', 'XMLHttpRequest', 'Worker', 'importScripts',
       'navigator', 'localStorage', 'EventSource', 'BroadcastChannel', 'MessageChannel', 'postMessage']
        .filter((name) => everywhere[name] !== undefined)`,
  expect: { ends: ['completed'], answer: { json: [] }, reason: 'wrong-type' },
}
