import type { SyscallAttack } from '../attack.ts'

export const attack: SyscallAttack = {
  name: 'changes the machine: clock, name, swap, priorities, power',
  calls: {
    settimeofday: [164, 170, 0, 0],
    clock_settime: [227, 112, 0, '\\0'.repeat(16)],
    adjtimex: [159, 171, '\\0'.repeat(256)],
    sethostname: [170, 161, 'x', 1],
    setdomainname: [171, 162, 'x', 1],
    swapon: [167, 224, '/box/perl', 0],
    reboot: [169, 142, 0, 0, 0, 0],
    acct: [163, 89, 0],
    quotactl: [179, 60, 0, 0, 0, 0],
    setpriority: [141, 140, 0, 0, -20],
    ioprio_set: [251, 30, 1, 0, 0],
    sched_setscheduler: [144, 119, 0, 1, '\\1\\0\\0\\0'],
    sched_setattr: [314, 274, 0, '\\0'.repeat(48), 0],
    sched_setaffinity: [203, 122, 0, 8, '\\1'],
  },
}
