import type { SyscallAttack } from '../attack.ts'

export const attack: SyscallAttack = {
  name: 'sends signals by every call that can',
  calls: {
    kill: [62, 129, 1, 9],
    'kill all': [62, 129, -1, 9],
    tkill: [200, 130, 1, 9],
    rt_sigqueueinfo: [129, 138, 1, 9, '\\0'.repeat(128)],
    rt_tgsigqueueinfo: [297, 240, 1, 1, 9, '\\0'.repeat(128)],
    pidfd_send_signal: [424, 424, 0, 9, 0, 0],
    signalfd4: [289, 74, -1, '\\0'.repeat(8), 8, 0],
    timer_create: [222, 107, 0, 0, 0],
    alarm: [37, null, 1],
    setitimer: [38, 103, 0, 0, 0],
  },
}
