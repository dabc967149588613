/** What a jail asks of libc and libuv through node:ffi: to fork, to see to its fork, to confine itself. Linux only. */

// Globals are gone when this is used.
const bytesOf = Buffer.from

const signatures = {
  fork: { arguments: [], return: 'i32' },
  _exit: { arguments: ['i32'], return: 'void' },
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
  dlopen: <F>(path: null, functions: object) => { functions: F }
  getRawPointer: (bytes: Uint8Array) => bigint
  getInt32: (address: bigint) => number
  setInt32: (address: bigint, offset: number, value: number) => void
}
type Functions = {
  fork: () => number
  _exit: (code: number) => never
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

const openFfi = (host: NodeJS.Process) => host.getBuiltinModule('node:ffi' as never) as unknown as Ffi

/** @throws where Node may not use node:ffi. */
export function openLibc(host: NodeJS.Process) {
  const ffi = openFfi(host)
  return { ...ffi.dlopen<Functions>(null, signatures).functions, addressOf: ffi.getRawPointer }
}
export type Libc = ReturnType<typeof openLibc>

/** Makes any system call; a text among its arguments goes by address. Returns errno, 0 when the kernel has obeyed. */
export function openSystem(host: NodeJS.Process) {
  const ffi = openFfi(host)
  const { functions } = ffi.dlopen<{
    syscall: (...words: bigint[]) => bigint
    __errno_location: () => bigint
  }>(null, {
    syscall: { arguments: Array.from({ length: 7 }, () => 'i64'), return: 'i64' },
    __errno_location: { arguments: [], return: 'pointer' },
  })
  const errno = functions.__errno_location()
  return (number: number, args: (number | string)[]): number => {
    // Held until the call is over.
    const texts = args.map((arg) => (typeof arg === 'string' ? bytesOf(`${arg}\0`) : undefined))
    const words = args.map((arg, i) => (texts[i] ? ffi.getRawPointer(texts[i]) : BigInt(arg)))
    while (words.length < 6) words.push(0n)
    ffi.setInt32(errno, 0, 0)
    return functions.syscall(BigInt(number), ...words) === -1n ? ffi.getInt32(errno) : 0
  }
}
