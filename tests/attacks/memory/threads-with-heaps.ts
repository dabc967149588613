import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'gives many threads a heap each',
  script: `
    const { Worker } = require('worker_threads')
    for (let i = 0; i < 12; i++) new Worker('const held = []; for (;;) held.push(new Array(1e5).fill(1))', { eval: true, resourceLimits: { maxOldGenerationSizeMb: 4000 } }).on('error', () => {})
    setInterval(() => {}, 1000)
  `,
  expect: { ends: ['memory', 'exited', 'processes', 'time'], answer: 'none' },
}
