import type { SyscallAttack } from '../attack.ts'

export const attack: SyscallAttack = {
  name: 'takes memory that no limit of its own data counts',
  calls: {
    memfd_create: [319, 279, 'x', 0],
    memfd_secret: [447, 447, 0],
    shmget: [29, 194, 0, 65536, 0x3b6],
    shmat: [30, 196, 0, 0, 0],
    msgget: [68, 186, 0, 0x3b6],
    semget: [64, 190, 0, 1, 0x3b6],
    mq_open: [240, 180, '/x', 0x42, 0x180, 0],
    mlock: [149, 228, 0, 4096],
    mlockall: [151, 230, 3],
    fallocate: [285, 47, 1, 0, 0, 1000000],
    ftruncate: [77, 46, 1, 1000000],
    mbind: [237, 235, 0, 4096, 0, 0, 0, 0],
  },
}
