import type { SyscallAttack } from '../attack.ts'

export const attack: SyscallAttack = {
  name: 'types into the terminal that the worker was started from',
  calls: {
    TIOCSTI: [16, 29, 0, 0x5412, 'x'],
    TIOCLINUX: [16, 29, 0, 0x541c, '\\3'],
    TIOCSCTTY: [16, 29, 0, 0x540e, 1],
    TIOCSETD: [16, 29, 0, 0x5423, '\\1'],
  },
}
