import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'looks for the repository: references, cases, other submissions',
  script: `
    const fs = require('fs')
    const list = (folder) => { try { return fs.readdirSync(folder || '/', { withFileTypes: true }) } catch { return [] } }
    const walk = (folder, depth) => list(folder).flatMap((entry) => {
      const path = folder + '/' + entry.name
      return entry.isDirectory() && depth < 8 ? walk(path, depth + 1) : [path]
    })
    const files = walk('', 0)
    const foreign = files.filter((path) => !['/box/', '/lib', '/usr/lib', '/dev/null'].some((known) => path.startsWith(known)) || /task|reference|case|submission|argmax|package|[.]ts$/.test(path))
    answer({
      files: foreign.length > 0 || files.length === 0 ? foreign.join() : { refused: 'nothing but what the program needs' },
      relative: attempt(() => fs.readdirSync('../../graders').length),
      module: attempt(() => require('@tensorflow/tfjs')),
    })`,
  expect: { ends: ['completed'], answer: 'refused' },
}
