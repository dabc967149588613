import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'starts threads until something breaks',
  script: `
    const { Worker } = require('worker_threads')
    for (let i = 0; i < 200; i++) new Worker('for (;;);', { eval: true }).on('error', () => {})
    setInterval(() => {}, 1000)`,
  expect: { ends: ['time', 'exited', 'processes', 'memory'], answer: 'none' },
}
