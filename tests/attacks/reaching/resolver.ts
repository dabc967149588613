import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'asks a DNS server itself',
  script: `
    const resolver = new (require('dns').Resolver)({ timeout: 300, tries: 1 })
    resolver.setServers(['127.0.0.1', '8.8.8.8'])
    resolver.resolve4('example.org', (error) => answer({ dns: error ? { refused: error.code } : 'resolved' }))
  `,
  expect: { ends: ['completed'], answer: 'refused' },
}
