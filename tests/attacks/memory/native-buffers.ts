import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'takes memory outside of the heap in a Node with all its powers',
  script: `
    const zlib = require('zlib')
    const held = []
    for (;;) held.push(Buffer.alloc(2e7, 1), zlib.createDeflate({ memLevel: 9, windowBits: 15 }))
  `,
  expect: { ends: ['memory', 'exited', 'time'], answer: 'none' },
}
