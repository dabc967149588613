/**
 * The system call filter, assembled here: what TensorFlow.js on Node needs is allowed, the rest is refused with EPERM.
 * Out of reach so: sockets of every kind, new processes, namespaces, ptrace, mounts, BPF, keyrings, io_uring, signals
 * to others. Some names are there for bubblewrap's own init, setpriv and prlimit, which run under the filter too.
 */
import { findMachine, type SyscallName, syscalls } from './syscalls.ts'

const allowed: SyscallName[] = [
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
  'madvise',
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
/** Threads may be made, processes may not. */
const cloneThread = 0x10000
/** TCGETS, FIONBIO, FIOCLEX, FIONREAD; not TIOCSTI, which types into a terminal. */
const ioctls = [0x5401, 0x5421, 0x5451, 0x541b]

// linux/bpf_common.h, linux/seccomp.h
const loadWord = 0x20
const jumpEqual = 0x15
const jumpAtLeast = 0x35
const jumpAnySet = 0x45
const ret = 0x06
const offset = { nr: 0, arch: 4, arg0: 16, arg1: 24 }
const x32Bit = 0x40000000
const verdicts = { allow: 0x7fff0000, refuse: 0x00050001, unknown: 0x00050026, kill: 0x80000000 }
type Verdict = keyof typeof verdicts
/** `yes` and `no`: where to go on; the next instruction when absent. */
type Instruction = { code: number; k: number; yes?: Verdict; no?: Verdict }

/** The filter as an array of `struct sock_filter`; `undefined` on a machine whose system calls we don't know. */
export function seccompFilter(arch: string = process.arch): Uint8Array | undefined {
  const machine = findMachine(arch)
  if (!machine) return undefined
  const numbers = (names: SyscallName[]) =>
    names.map((name) => syscalls[name][machine.column]).filter((number) => number !== null)
  const [clone] = numbers(['clone'])
  const [ioctl] = numbers(['ioctl'])

  const program: Instruction[] = [
    { code: loadWord, k: offset.arch },
    { code: jumpEqual, k: machine.audit, no: 'kill' },
    { code: loadWord, k: offset.nr },
    { code: jumpAtLeast, k: x32Bit, yes: 'kill' },
    ...numbers(allowed).map((k) => ({ code: jumpEqual, k, yes: 'allow' as const })),
    ...numbers(unknown).map((k) => ({ code: jumpEqual, k, yes: 'unknown' as const })),
  ]
  const byArgument: [number, Instruction[]][] = [
    [
      clone!,
      [
        { code: loadWord, k: offset.arg0 },
        { code: jumpAnySet, k: cloneThread, yes: 'allow', no: 'refuse' },
      ],
    ],
    [
      ioctl!,
      [
        { code: loadWord, k: offset.arg1 },
        ...ioctls.map((k) => ({ code: jumpEqual, k, yes: 'allow' as const })),
        { code: jumpEqual, k: 0, yes: 'refuse', no: 'refuse' },
      ],
    ],
  ]
  return assemble(program, byArgument)
}

/** Lays out the program, then the blocks for single system calls, then one return per verdict. */
function assemble(program: Instruction[], blocks: [number, Instruction[]][]): Uint8Array {
  const names = Object.keys(verdicts) as Verdict[]
  const dispatchLength = blocks.length + 1
  const blockLength = blocks.reduce((sum, [, block]) => sum + block.length, 0)
  const returnsAt = program.length + dispatchLength + blockLength
  const bytes = new Uint8Array((returnsAt + names.length) * 8)
  const view = new DataView(bytes.buffer)
  let at = 0
  const emit = (code: number, yes: number, no: number, k: number) => {
    if (yes > 255 || no > 255) throw new RangeError('a seccomp jump is too long')
    view.setUint16(at * 8, code, true)
    view.setUint8(at * 8 + 2, yes)
    view.setUint8(at * 8 + 3, no)
    view.setUint32(at * 8 + 4, k, true)
    at += 1
  }
  const distance = (verdict: Verdict | undefined) =>
    verdict === undefined ? 0 : returnsAt + names.indexOf(verdict) - at - 1
  const emitAll = (list: Instruction[]) => {
    for (const { code, k, yes, no } of list) emit(code, distance(yes), distance(no), k)
  }

  emitAll(program)
  let blockAt = program.length + dispatchLength
  for (const [number, block] of blocks) {
    emit(jumpEqual, blockAt - at - 1, 0, number)
    blockAt += block.length
  }
  emit(jumpAtLeast, distance('refuse'), distance('refuse'), 0)
  for (const [, block] of blocks) emitAll(block)
  for (const name of names) emit(ret, 0, 0, verdicts[name])
  return bytes
}
