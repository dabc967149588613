import type { SyscallAttack } from '../attack.ts'

export const attack: SyscallAttack = {
  name: 'keeps something in the kernel’s keyrings',
  calls: {
    add_key: [248, 217, 'user', 'argmax', 'secret', 6, -3],
    request_key: [249, 218, 'user', 'argmax', 0, -3],
    'keyctl: session keyring': [250, 219, 0, -3, 1],
    'keyctl: join a session': [250, 219, 1, 'argmax'],
    'keyctl: user keyring': [250, 219, 0, -4, 1],
  },
}
