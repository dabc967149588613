/**
 * Three filters: what is needed is allowed, the rest is refused with EPERM. Out of reach so: sockets of every kind, new
 * processes, namespaces, ptrace, mounts, BPF, keyrings, io_uring, signals to others.
 */
import { assemble, type Condition, type Policy } from './assemble.ts'
import type { SyscallName } from './syscalls.ts'

/** A program from its first instruction on; some names are for bubblewrap's own init, setpriv and prlimit. */
const forProgram: SyscallName[] = [
  'read',
  'write',
  'close',
  'fstat',
  'lseek',
  'mmap',
  'mprotect',
  'munmap',
  'brk',
  'futex',
  'mremap',
  'rt_sigaction',
  'rt_sigprocmask',
  'rt_sigreturn',
  'sigaltstack',
  'epoll_pwait',
  'epoll_wait',
  'epoll_ctl',
  'epoll_create1',
  'eventfd2',
  'pipe2',
  'ppoll',
  'poll',
  'pread64',
  'readv',
  'writev',
  'sched_yield',
  'dup',
  'dup3',
  'fcntl',
  'clock_gettime',
  'clock_getres',
  'clock_nanosleep',
  'nanosleep',
  'gettimeofday',
  'getrandom',
  'getpid',
  'gettid',
  'getppid',
  'exit',
  'exit_group',
  'tgkill',
  'set_robust_list',
  'get_robust_list',
  'set_tid_address',
  'rseq',
  'prctl',
  'prlimit64',
  'getrlimit',
  'getrusage',
  'sysinfo',
  'times',
  'uname',
  'getcwd',
  'membarrier',
  'getcpu',
  'sched_getaffinity',
  'sched_getscheduler',
  'sched_getparam',
  'sched_get_priority_max',
  'sched_get_priority_min',
  'getpriority',
  'openat',
  'open',
  'access',
  'faccessat',
  'faccessat2',
  'stat',
  'lstat',
  'newfstatat',
  'statx',
  'readlink',
  'readlinkat',
  'getdents64',
  'arch_prctl',
  'restart_syscall',
  'getuid',
  'geteuid',
  'getgid',
  'getegid',
  'getresuid',
  'getresgid',
  'getgroups',
  'setresuid',
  'setresgid',
  'setuid',
  'setgid',
  'setreuid',
  'setregid',
  'setgroups',
  'capget',
  'capset',
  'execve',
  'wait4',
]
/** Libraries try these first and fall back quietly when the kernel doesn't know them. */
const unknown: SyscallName[] = ['clone3', 'io_uring_setup', 'io_uring_enter', 'io_uring_register']
const conditions: Condition[] = [
  // TCGETS, FIONBIO, FIOCLEX, FIONREAD; not TIOCSTI, which types into a terminal.
  { call: 'ioctl', argument: 1, oneOf: [0x5401, 0x5421, 0x5451, 0x541b] },
]
const cloneThread = 0x10000
/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET */
const cloneNamespaces = 0x7e020000
/** MADV_DONTFORK, which V8 asks for everywhere: nothing of what was loaded would be left in a fork. */
const dontFork = 10

const program: Policy = {
  allowed: [...forProgram, 'madvise'],
  unknown,
  // Threads may be made, processes may not.
  conditions: [...conditions, { call: 'clone', argument: 0, withBit: cloneThread }],
}
const keeper: Policy = {
  allowed: [...forProgram, 'kill', 'pidfd_open'],
  unknown,
  conditions: [
    ...conditions,
    { call: 'clone', argument: 0, withoutBits: cloneNamespaces },
    { call: 'madvise', argument: 2, noneOf: [dontFork] },
  ],
}
/** Computes, reads and writes what is open, and ends: no file, no thread, no program, no signal to anyone else. */
const forFork: SyscallName[] = [
  'read',
  'write',
  'writev',
  'close',
  'fstat',
  'mmap',
  'mprotect',
  'munmap',
  'mremap',
  'madvise',
  'brk',
  'futex',
  'rt_sigaction',
  'rt_sigprocmask',
  'rt_sigreturn',
  'sigaltstack',
  'epoll_pwait',
  'epoll_wait',
  'epoll_ctl',
  'sched_yield',
  'clock_gettime',
  'clock_getres',
  'clock_nanosleep',
  'nanosleep',
  'gettimeofday',
  'getrandom',
  'getpid',
  'gettid',
  'getrusage',
  'getcpu',
  'membarrier',
  'restart_syscall',
  'exit',
  'exit_group',
]

/** For what is started in a box; `undefined` on a machine whose system calls we don't know. */
export const programFilter = (arch: string = process.arch) => assemble(program, arch)

/** For a program that forks others and sees to it that they can do less: it may make processes, and end them. */
export const keeperFilter = (arch: string = process.arch) => assemble(keeper, arch)

/** On top of the keeper's; `pid`: the fork's own, in its own namespace. It can't start anything, not even a thread. */
export const forkFilter = (pid: number, arch: string = process.arch) =>
  assemble({ allowed: forFork, unknown, conditions: [{ call: 'tgkill', argument: 0, oneOf: [pid] }] }, arch)
