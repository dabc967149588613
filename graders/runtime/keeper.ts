/**
 * A process that has loaded everything and meets no job itself: for each job it forks one that takes it. When it is told
 * to, it ends that one, repeats the secret it was told with, and forks the next. A fork that ends by itself ends the box.
 */
import { closeSync, readSync, writeSync } from 'node:fs'
import type { Libc } from './libc.ts'

const controlFd = 4
/** stdout, stderr and the results: all that a fork could have written to. */
const echoFds = [1, 2, 3]
// sandbox/fence.ts draws it; importing that would bring node:crypto into the snapshot.
const secretBytes = 32
// Globals are gone when this is used.
const allocate = Buffer.alloc

const sigKill = 9
const pollIn = 1
const pidfdOpen = 434n
const couldNotFork = 71

/** Returns undefined in each fork; in the keeper itself it returns when the box is to end, with the status for that. */
export function keep(libc: Libc): number | undefined {
  for (;;) {
    const pid = libc.fork()
    if (pid < 0) return couldNotFork
    if (pid === 0) {
      closeSync(controlFd)
      libc.uv_loop_fork(libc.uv_default_loop())
      return undefined
    }
    const pidFd = Number(libc.syscall(pidfdOpen, BigInt(pid), 0n))
    // Nobody would see this one end.
    if (pidFd < 0) return couldNotFork
    const hasEnded = waitForEither(libc, pidFd, controlFd)
    closeSync(pidFd)
    const secret = hasEnded ? undefined : readSecret()
    libc.kill(pid, sigKill)
    const status = allocate(4)
    libc.waitpid(pid, status, 0)
    if (hasEnded) return exitCodeOf(status.readInt32LE())
    // The worker is gone.
    if (!secret) return 0
    for (const fd of echoFds) writeAll(fd, secret)
  }
}

/** Whether the fork has ended, and not only a word has come. */
function waitForEither(libc: Libc, pidFd: number, wordFd: number): boolean {
  // struct pollfd { int fd; short events; short revents; }
  const polled = allocate(16)
  for (const [i, fd] of [pidFd, wordFd].entries()) {
    polled.writeInt32LE(fd, 8 * i)
    polled.writeInt16LE(pollIn, 8 * i + 4)
  }
  while (libc.poll(polled, 2n, -1) < 0) {
    // Interrupted by a signal.
  }
  return polled.readInt16LE(6) !== 0
}

function readSecret(): Uint8Array | undefined {
  const bytes = allocate(secretBytes)
  for (let at = 0; at < secretBytes; ) {
    const got = readSync(controlFd, bytes, at, secretBytes - at, null)
    if (got === 0) return undefined
    at += got
  }
  return bytes
}

function writeAll(fd: number, bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
}

/** As launchers say it: 128 + n for one that died of signal n. */
const exitCodeOf = (status: number) => ((status & 0x7f) === 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f))
