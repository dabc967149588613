import type { ScriptAttack } from '../attack.ts'

export const attack: ScriptAttack = {
  name: 'reads devices and pseudo files',
  script: `
    const fs = require('fs')
    answer(Object.fromEntries(['/dev/sda', '/dev/zero', '/dev/tty', '/dev/ptmx', '/dev/shm', '/dev/fuse', '/dev/kvm', '/dev/net/tun', '/sys/fs/cgroup', '/proc/self/mem', '/proc/self/fd', '/proc/1/environ', '/proc/kallsyms',
      '/proc/self/maps', '/proc/sys/kernel/core_pattern', '/dev/fd/0', '/dev/stdin'].map((path) => [path, attempt(() => (fs.statSync(path).isDirectory() ? fs.readdirSync(path) : fs.openSync(path, 'r')))])))
  `,
  expect: { ends: ['completed'], answer: 'refused' },
}
