import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'writes frames that say "done" to every descriptor',
  script: `
    const header = JSON.stringify({ kind: 'done' })
    const frame = Buffer.alloc(8 + header.length)
    frame.writeUInt32LE(4 + header.length, 0)
    frame.writeUInt32LE(header.length, 4)
    frame.write(header, 8)
    for (let fd = 0; fd < 64; fd++) try { require('fs').writeSync(fd, frame) } catch {}
  `,
  expect: { ends: ['completed', 'exited', 'output'], answer: 'none' },
}
