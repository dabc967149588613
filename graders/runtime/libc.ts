/** What a jail asks of libc and libuv through node:ffi: to fork, to see to its fork, to confine itself. Linux only. */

const signatures = {
  fork: { arguments: [], return: 'i32' },
  getpid: { arguments: [], return: 'i32' },
  kill: { arguments: ['i32', 'i32'], return: 'i32' },
  waitpid: { arguments: ['i32', 'buffer', 'i32'], return: 'i32' },
  poll: { arguments: ['buffer', 'u64', 'i32'], return: 'i32' },
  prctl: { arguments: ['i32', 'u64', 'u64', 'u64', 'u64'], return: 'i32' },
  syscall: { arguments: ['i64', 'i64', 'i64'], return: 'i64' },
  uv_default_loop: { arguments: [], return: 'pointer' },
  uv_loop_fork: { arguments: ['pointer'], return: 'i32' },
} as const

/** The types that come with Node do not know this module yet. */
type Ffi = {
  dlopen: (path: null, functions: typeof signatures) => { functions: Functions }
  getRawPointer: (bytes: Uint8Array) => bigint
}
type Functions = {
  fork: () => number
  getpid: () => number
  kill: (pid: number, signal: number) => number
  waitpid: (pid: number, status: Uint8Array, options: number) => number
  /** `struct pollfd` of 8 bytes each. */
  poll: (descriptors: Uint8Array, count: bigint, timeoutMs: number) => number
  prctl: (option: number, ...rest: [bigint, bigint, bigint, bigint]) => number
  syscall: (number: bigint, first: bigint, second: bigint) => bigint
  uv_default_loop: () => bigint
  uv_loop_fork: (loop: bigint) => number
}

/** @throws where Node may not use node:ffi. */
export function openLibc(host: NodeJS.Process) {
  const ffi = host.getBuiltinModule('node:ffi' as never) as unknown as Ffi
  return { ...ffi.dlopen(null, signatures).functions, addressOf: ffi.getRawPointer }
}
export type Libc = ReturnType<typeof openLibc>
