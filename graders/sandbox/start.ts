/** Starts a command in its box, watches it from outside, and reports how it ended. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Group } from './cgroup.ts'
import type { Command, Launcher, Outcome, Running, SandboxLimit, Usage } from './command.ts'
import { drawSecret, readFenced } from './fence.ts'
import { coverStrays } from './strays.ts'
import { descendants, readUsage } from './watch.ts'

const resultFd = 3
const controlFd = 4
const watchEveryMs = 50
const floodFactor = 16

/** @throws never; a launcher that can't be executed rejects `outcome`. */
export function start(command: Command, launcher: Launcher, onResult: (chunk: Uint8Array) => void): Running {
  let clockMs = performance.now()
  const { file, args, env, descriptors } = launcher.launch(command)
  const group = launcher.openGroup?.(command.limits)
  const control = command.isKeeper ? 'pipe' : (coverStrays(controlFd)[0] ?? 'ignore')
  const given: ('pipe' | 'ignore' | number)[] = [...pipes(controlFd), control, ...pipes(descriptors.length)]
  const child = spawn(...joining(group, file, args), {
    env: env as NodeJS.ProcessEnv,
    cwd: '/',
    stdio: [...given, ...coverStrays(given.length)] satisfies StdioOptions,
    detached: true,
  })
  const stream = (fd: number) => child.stdio[fd] as Readable & Writable
  for (const each of child.stdio) each?.on('error', ignore)
  for (const [i, bytes] of descriptors.entries()) stream(controlFd + 1 + i).end(bytes)

  let limit: SandboxLimit | null = null
  let stopped = false
  let renewed = false
  let timer: NodeJS.Timeout | undefined
  let watch: NodeJS.Timeout | undefined
  const usage: Usage = { ...noUsage }
  const look = () => keepHighest(usage, child.pid ? readUsage(child.pid) : usage)
  const exceed = (kind: SandboxLimit) => {
    look()
    limit ??= kind
    killBox(child)
  }

  const compareWithLimits = () => {
    const now = look()
    if (now.residentBytes > command.limits.residentBytes) exceed('memory')
    if (now.tasks > command.limits.processes) exceed('processes')
  }
  const stdout = collect(stream(1), command.outputBytes, () => exceed('output'))
  const stderr = collect(stream(2), command.outputBytes, () => exceed('output'))
  let received = 0
  const fenceResults = readFenced(stream(resultFd), (chunk) => {
    received += chunk.length
    if (received > command.resultBytes) exceed('output')
    else onResult(chunk)
  })

  const end = () => {
    clearTimeout(timer)
    clearInterval(watch)
  }
  async function renew() {
    const secret = drawSecret()
    const fenced = Promise.all([stdout.fence(secret), stderr.fence(secret), fenceResults(secret)])
    for (const output of [stdout, stderr]) output.forget()
    received = 0
    Object.assign(usage, noUsage)
    renewed = true
    stream(controlFd).write(secret)
    await Promise.race([fenced, outcome.then(() => Promise.reject(new Error('the box has ended')))])
  }
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on('error', (cause) => {
      end()
      reject(cause)
    })
    child.on('close', (code, signal) => {
      end()
      const { peakBytes = 0, outOfMemory } = group?.look() ?? {}
      void group?.remove()
      resolve({
        ...howItExited(code, signal),
        limit: limit ?? (outOfMemory ? 'memory' : null),
        stopped,
        stdout: stdout.text(),
        stderr: stderr.text(),
        wallMs: performance.now() - clockMs,
        cpuMs: usage.cpuMs,
        // The group's peak is that of all programs that the box has held.
        peakBytes: renewed ? usage.peakBytes : Math.max(usage.peakBytes, peakBytes),
      })
    })
  })
  return {
    pid: child.pid ?? 0,
    send: (bytes, last = true) => {
      if (last) stream(0).end(bytes)
      else stream(0).write(bytes)
    },
    startClock: (timeMs = command.limits.timeMs) => {
      clockMs = performance.now()
      timer = setTimeout(() => exceed('time'), timeMs)
      watch = setInterval(compareWithLimits, watchEveryMs)
    },
    stopClock: end,
    renew,
    stop: () => {
      look()
      stopped = true
      killBox(child)
    },
    usage: look,
    outcome,
  }
}

const noUsage: Usage = { dataBytes: 0, residentBytes: 0, peakBytes: 0, cpuMs: 0, tasks: 0 }
const pipes = (count: number) => Array.from({ length: count }, () => 'pipe' as const)
const ignore = () => {}

/** A shell enters the group and becomes the launcher, so that nothing of the box is ever outside. */
function joining(group: Group | undefined, file: string, args: string[]): [string, string[]] {
  if (!group) return [file, args]
  return ['/bin/sh', ['-c', 'echo 0 > "$0" && exec "$@"', group.procsFile, file, ...args]]
}

/**
 * Killing the launcher kills the pid namespace (--die-with-parent, --kill-child). Where there is none, what would be
 * left keeps our pipes open and us waiting, so all that can be seen is killed as well.
 */
function killBox(child: ChildProcess) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  for (const pid of [-child.pid, ...descendants(child.pid)]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone already, or out of our reach inside its namespace, where it dies with the first.
    }
  }
}

function keepHighest(kept: Usage, now: Usage) {
  for (const name of Object.keys(kept) as (keyof Usage)[]) kept[name] = Math.max(kept[name], now[name])
  return now
}

/** Launchers report a program that died of signal n as exit code 128 + n. */
const signalNames: Record<number, string> = {
  4: 'SIGILL',
  5: 'SIGTRAP',
  6: 'SIGABRT',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  24: 'SIGXCPU',
  25: 'SIGXFSZ',
  31: 'SIGSYS',
}
function howItExited(code: number | null, signal: string | null) {
  const name = code !== null && code > 128 ? signalNames[code - 128] : undefined
  return name ? { exitCode: null, signal: name } : { exitCode: code, signal }
}

function collect(stream: Readable, capBytes: number, onFlood: () => void) {
  let chunks: Buffer[] = []
  let total = 0
  const fence = readFenced(stream, (chunk) => {
    if (total < capBytes) chunks.push(chunk.subarray(0, capBytes - total))
    total += chunk.length
    if (total > capBytes * floodFactor) onFlood()
  })
  const forget = () => {
    chunks = []
    total = 0
  }
  return { text: () => Buffer.concat(chunks).toString('utf8'), fence, forget }
}
