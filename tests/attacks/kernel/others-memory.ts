import type { SyscallAttack } from '../attack.ts'

export const attack: SyscallAttack = {
  name: 'reads and writes the memory of another process',
  calls: {
    ptrace: [101, 117, 16, 1, 0, 0],
    'be traced': [101, 117, 0, 0, 0, 0],
    process_vm_readv: [310, 270, 1, 0, 0, 0, 0, 0],
    process_vm_writev: [311, 271, 1, 0, 0, 0, 0, 0],
    process_madvise: [440, 440, 0, 0, 0, 4, 0],
    process_mrelease: [448, 448, 0, 0],
    pidfd_open: [434, 434, 1, 0],
    pidfd_getfd: [438, 438, 0, 0, 0],
    kcmp: [312, 272, 1, 1, 0, 0, 0],
    userfaultfd: [323, 282, 0],
    get_mempolicy: [239, 236, 0, 0, 0, 0, 0],
    move_pages: [279, 239, 1, 0, 0, 0, 0, 0],
    migrate_pages: [256, 238, 1, 0, 0, 0],
  },
}
