import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'makes realms and loads native code',
  script: `
    answer({ native: attempt(() => process.dlopen({ exports: {} }, '/box/node')), library: attempt(() => process.dlopen({ exports: {} }, '/lib/x86_64-linux-gnu/libc.so.6')),
      realm: attempt(() => require('vm').runInNewContext('this.constructor.constructor("return process")().mainModule.require("fs").readFileSync("/etc/passwd")')) })
  `,
  expect: { ends: ['completed'], answer: 'refused' },
}
