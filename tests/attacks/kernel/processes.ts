import type { SyscallAttack } from '../attack.ts'

export const attack: SyscallAttack = {
  name: 'makes a process, by every way there is',
  calls: {
    fork: [57, null],
    vfork: [58, null],
    'clone like fork': [56, 220, 17, 0, 0, 0, 0],
    'clone like vfork': [56, 220, 0x4111, 0, 0, 0, 0],
    'clone into a new user namespace': [56, 220, 0x10000011, 0, 0, 0, 0],
    clone3: [435, 435, '\\0'.repeat(88), 88],
    execveat: [322, 281, -1, '/box/perl', 0, 0, 0],
    unshare: [272, 97, 0x10000000],
    'unshare the network': [272, 97, 0x40000000],
    setns: [308, 268, 0, 0],
    setsid: [112, 157],
    personality: [135, 92, 0x0040000],
  },
}
