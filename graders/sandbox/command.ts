/** What the sandbox is asked to run and what it says about it. It has no opinion about what the program computes. */
import type { OpenGroup } from './cgroup.ts'

export type SandboxLimits = {
  /** Wall-clock time from `startClock` on, milliseconds. */
  timeMs: number
  /** RLIMIT_DATA: private writable memory, whether touched or not, bytes. */
  dataBytes: number
  /** Memory really in use by all processes of the box, bytes; watched from outside. */
  residentBytes: number
  /** Processes and threads together. */
  processes: number
  openFiles: number
  /** Size of any file written, bytes; there is no writable place, so this is a second line. */
  fileBytes: number
}

/** A command is plain data: it can be logged, replayed and compared. */
export type Command = {
  /** Path inside the box; every path in `args` is one, too. */
  file: string
  args: string[]
  env: Record<string, string>
  /** Path inside → host file, each bound read-only. Nothing else of the host is in the box but shared libraries. */
  binds: Record<string, string>
  limits: SandboxLimits
  /** It may make processes, and ends them when it is told to on descriptor 4; see `Running.renew`. */
  isKeeper?: boolean
  /** Bytes that may arrive on the result descriptor (3) before the program is ended. */
  resultBytes: number
  /** Bytes kept of stdout and of stderr; the program is ended when it writes 16 times as much. */
  outputBytes: number
}

export type SandboxLimit = 'time' | 'memory' | 'output' | 'processes'

export type Outcome = {
  exitCode: number | null
  signal: string | null
  /** The limit that ended the program, if one did. */
  limit: SandboxLimit | null
  /** Whether it was ended on request. */
  stopped: boolean
  stdout: string
  stderr: string
  /** Since the clock was started; since the program was, if it never was. */
  wallMs: number
  cpuMs: number
  peakBytes: number
}

export type Usage = {
  dataBytes: number
  residentBytes: number
  peakBytes: number
  cpuMs: number
  tasks: number
}

/** A program in its box. Its results stream to the `onResult` it was started with. */
export type Running = {
  /** Process id of the launcher on the host; the box's processes are its descendants. 0: it could not be started. */
  pid: number
  /** Writes to stdin, and closes it unless more is to come. */
  send: (bytes: Uint8Array, last?: boolean) => void
  /**
   * Starts the wall clock, of `limits.timeMs` where nothing else is said, and the watch over memory and processes. A
   * program that hasn't met hostile input yet needs neither.
   */
  startClock: (timeMs?: number) => void
  stopClock: () => void
  /**
   * Of a keeper: has it end what met hostile input, and resolves when all that this one may have written has been read
   * and thrown away; then the clock may be started again, and everything counts from zero. Rejects when the box ended.
   */
  renew: () => Promise<void>
  /** Kills everything in the box. */
  stop: () => void
  usage: () => Usage
  outcome: Promise<Outcome>
}

/** How a command is put into a box: what to execute on the host, and bytes to offer on descriptors from 5 on. */
export type Launch = { file: string; args: string[]; env: Record<string, string>; descriptors: Uint8Array[] }

export type Launcher = {
  name: 'bubblewrap' | 'util-linux' | 'none'
  /** Whether the system calls of the program are filtered. */
  seccomp: boolean
  launch: (command: Command) => Launch
  /** Where control groups are ours to make. */
  openGroup?: OpenGroup | undefined
}
