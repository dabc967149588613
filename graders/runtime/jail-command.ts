/** The command that starts a jail: Node with the runtime's bundle, and what it may use. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Limits } from '../contract/limits.ts'
import type { Command } from '../sandbox/command.ts'
import { getLauncher } from '../sandbox/launcher.ts'
import { start } from '../sandbox/start.ts'
import { FrameReader } from '../wire.ts'
import { buildRuntime } from './build.ts'
import { encodeAhead } from './job-frame.ts'

const distFolder = join(dirname(fileURLToPath(import.meta.url)), 'dist')
/** Host path of the Node that student code runs on. */
export const jailNode = process.execPath
/** The runtime must be up by then, also on a busy machine; nothing of a student's has run yet. */
export const startupMs = 20_000

const mebibyte = 2 ** 20
/** Threads' stacks, compiled code and the like grow a little after the start; they are not the student's. */
const slackBytes = 24 * mebibyte
const resultBytes = 128 * mebibyte

/** What the runtime holds before any student code runs; most of its data are reserved and never touched. */
type Baseline = { dataBytes: number; residentBytes: number }

let prepared: Promise<Baseline> | undefined

/**
 * Jails of one class may stand in for each other: the wall clock starts with the job, and the limit of CPU time behind
 * it, set when the process starts, is as long as the longest job of the class needs.
 */
export const jailClass = (limits: Limits): string => `${limits.memoryBytes} ${classTimeMs(limits)}`

const classTimeMs = ({ timeMs }: Limits) => 2 ** Math.max(13, Math.ceil(Math.log2(timeMs)))

export async function createJailCommand(limits: Limits): Promise<Command> {
  prepared ??= prepare().catch((error) => {
    prepared = undefined
    throw error
  })
  return commandFor(limits, await prepared, await mayKeep())
}

/** Forking takes the filter of system calls, which sees to it that V8's memory is there in a fork, too. */
const mayKeep = async () => (await getLauncher(jailNode)).seccomp

async function prepare() {
  await buildRuntime()
  return measureBaseline()
}

/** Starts one jail without limits on memory and looks at it when it is ready. */
async function measureBaseline(): Promise<Baseline> {
  const unlimited = { timeMs: startupMs, memoryBytes: 2 ** 40, outputBytes: 4096 }
  const frames = new FrameReader()
  let baseline: Baseline | undefined
  const running = start(
    commandFor(unlimited, { dataBytes: 0, residentBytes: 0 }, await mayKeep()),
    await getLauncher(jailNode),
    (chunk) => {
      if ([...frames.push(chunk)].length === 0) return
      baseline = running.usage()
      running.stop()
    },
  )
  running.send(encodeAhead({}), false)
  running.startClock()
  const outcome = await running.outcome
  if (baseline) return baseline
  const detail = outcome.stderr.trim().slice(-500)
  throw new Error(
    `the runtime does not start in the sandbox (${outcome.signal ?? outcome.exitCode}): ${detail}`,
  )
}

function commandFor(limits: Limits, baseline: Baseline, isKeeper: boolean): Command {
  return {
    file: '/box/node',
    args: [
      '--permission',
      '--allow-fs-read=/box/tfjs-backend-wasm-simd.wasm',
      // Given up by each fork before it meets its job.
      ...(isKeeper ? ['--allow-ffi'] : []),
      '--disable-warning=SecurityWarning',
      '--disable-warning=ExperimentalWarning',
      `--max-old-space-size=${Math.min(4096, Math.ceil(limits.memoryBytes / mebibyte))}`,
      '--stack-trace-limit=30',
      // Other threads are not there in a fork: everything is compiled and collected by the one that runs.
      '--single-threaded',
      '--wasm-sync-tier-up',
      '--v8-pool-size=0',
      // A hash seed of its own protects a server that lives long; here it only costs a rehash of everything.
      '--no-rehash-snapshot',
      '--snapshot-blob=/box/jail.blob',
      isKeeper ? 'keeper' : 'once',
      '/box/tfjs-backend-wasm-simd.wasm',
    ],
    env: {
      TZ: 'UTC',
      UV_THREADPOOL_SIZE: '1',
      // Large blocks in large pages: half the page faults of a start, a seventh of its CPU time.
      GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
    },
    binds: {
      '/box/node': jailNode,
      '/box/jail.blob': join(distFolder, 'jail.blob'),
      '/box/tfjs-backend-wasm-simd.wasm': join(distFolder, 'tfjs-backend-wasm-simd.wasm'),
    },
    limits: {
      timeMs: classTimeMs(limits),
      dataBytes: baseline.dataBytes + limits.memoryBytes + slackBytes,
      residentBytes: baseline.residentBytes + limits.memoryBytes + slackBytes,
      processes: 32,
      openFiles: 64,
      fileBytes: mebibyte,
    },
    isKeeper,
    resultBytes,
    outputBytes: 64 * 1024,
  }
}
