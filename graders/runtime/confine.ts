/** What a fork gives up before it meets hostile input, and its keeper before it forks: for good. */
import { forkFilter } from '../sandbox/seccomp/filter.ts'
import type { Libc } from './libc.ts'

// linux/prctl.h, linux/seccomp.h
const setParentDeathSignal = 1
const setDumpable = 4
const setNoNewPrivileges = 38
const setSeccomp = 22
const modeFilter = 2n
const sigKill = 9n
// Globals are gone when this is used.
const allocate = Buffer.alloc
const { arch } = process

/** Nobody with the same user id, a fork least of all, may look into this process or stop it in a debugger. */
export const hideMemory = (libc: Libc) => require0(libc.prctl(setDumpable, 0n, 0n, 0n, 0n))

/** No file, no thread, no program, no signal to anyone, whatever the process had been allowed. @throws */
export function confine(libc: Libc) {
  require0(libc.prctl(setParentDeathSignal, sigKill, 0n, 0n, 0n))
  require0(libc.prctl(setNoNewPrivileges, 1n, 0n, 0n, 0n))
  const filter = forkFilter(libc.getpid(), arch)
  if (!filter) throw new Error('there is no filter for this machine')
  const code = allocate(filter.length)
  code.set(filter)
  // struct sock_fprog { unsigned short len; struct sock_filter *filter; }
  const program = allocate(16)
  program.writeUInt16LE(filter.length / 8)
  program.writeBigUInt64LE(libc.addressOf(code), 8)
  require0(libc.prctl(setSeccomp, modeFilter, libc.addressOf(program), 0n, 0n))
}

function require0(status: number) {
  if (status !== 0) throw new Error('the kernel refuses to confine this process')
}
