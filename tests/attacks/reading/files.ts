import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'reads the machine: passwords, processes, homes, devices',
  script: `
    const fs = require('fs')
    answer(Object.fromEntries(['/etc/passwd', '/etc/hostname', '/proc/self/environ', '/proc/1/cmdline', '/proc/self/mountinfo', '/root', '/home',
      '/work', '/usr/bin', '/sys/kernel', '/dev/mem', '/dev/kmsg', '/var/log', '/run'].map((path) => [path, attempt(() => fs.readFileSync(path))])))`,
  expect: { ends: ['completed'], answer: 'refused' },
}
