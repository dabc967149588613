import type { SyscallAttack } from '../attack.ts'

export const attack: SyscallAttack = {
  name: 'looks for the weak parts of the kernel: BPF, io_uring, perf, modules',
  calls: {
    bpf: [321, 280, 0, '\\0'.repeat(128), 128],
    io_uring_setup: [425, 425, 8, '\\0'.repeat(120)],
    io_uring_enter: [426, 426, 0, 1, 0, 0, 0, 0],
    io_uring_register: [427, 427, 0, 0, 0, 0],
    io_setup: [206, 0, 8, 0],
    perf_event_open: [298, 241, '\\0'.repeat(120), 0, -1, -1, 0],
    seccomp: [317, 277, 1, 0, 0],
    landlock_create_ruleset: [444, 444, 0, 0, 1],
    init_module: [175, 105, 0, 0, ''],
    finit_module: [313, 273, 0, '', 0],
    delete_module: [176, 106, 'x', 0],
    kexec_load: [246, 104, 0, 0, 0, 0],
    modify_ldt: [154, null, 0, 0, 0],
    iopl: [172, null, 3],
    ioperm: [173, null, 0, 1, 1],
    syslog: [103, 116, 3, 0, 0],
    lookup_dcookie: [212, 18, 0, 0, 0],
    remap_file_pages: [216, 234, 0, 0, 0, 0, 0],
    vmsplice: [278, 75, 1, 0, 0, 0],
    splice: [275, 76, 0, 0, 1, 0, 1, 0],
    tee: [276, 77, 0, 1, 1, 0],
  },
}
