import type { SyscallAttack } from '../attack.ts'

/** Address families and types by number: linux/socket.h. */
const families = {
  unix: 1,
  inet: 2,
  ax25: 3,
  inet6: 10,
  netlink: 16,
  packet: 17,
  rds: 21,
  can: 29,
  tipc: 30,
  bluetooth: 31,
  alg: 38,
  nfc: 39,
  vsock: 40,
  qipcrtr: 42,
  smc: 43,
  xdp: 44,
}

export const attack: SyscallAttack = {
  name: 'opens a socket of any kind',
  calls: {
    ...Object.fromEntries(
      Object.entries(families).flatMap(([name, family]) =>
        [1, 2, 3].map((type) => [`${name} ${type}`, [41, 198, family, type, 0]]),
      ),
    ),
    pair: [53, 199, 1, 1, 0, '\\0'.repeat(16)],
    connect: [42, 203, 0, '\\1\\0\\0abstract', 11],
    bind: [49, 200, 0, '\\1\\0\\0abstract', 11],
    listen: [50, 201, 0, 1],
    accept: [43, 202, 0, 0, 0],
    sendto: [44, 206, 0, 'x', 1, 0, 0, 0],
    'send a descriptor': [46, 211, 0, '\\0'.repeat(56), 0],
    'receive a descriptor': [47, 212, 0, '\\0'.repeat(56), 0],
    shutdown: [48, 210, 0, 2],
  },
}
