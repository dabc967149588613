import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'writes result frames of its own to every descriptor',
  source: `
    export const attack = async () => {
      const fs = await (0, eval)("import('node:fs')")
      const header = JSON.stringify({ kind: 'done' })
      const frame = Buffer.alloc(8 + header.length)
      frame.writeUInt32LE(4 + header.length, 0)
      frame.writeUInt32LE(header.length, 4)
      frame.write(header, 8)
      for (let fd = 0; fd < 64; fd++) try { fs.writeSync(fd, frame) } catch {}
    }`,
  expect: { ends: ['completed'], answer: 'error', reason: 'threw' },
}
