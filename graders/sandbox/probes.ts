/** Programs that try to do what the box must not let them, each run in a real box with a Node that has all its powers. */
import type { Command, Launcher, Outcome } from './command.ts'
import { getLauncher } from './launcher.ts'
import { start } from './start.ts'

const mebibyte = 2 ** 20

export type ProbeRun = { outcome: Outcome; answer: Record<string, unknown> | undefined; tasks: number }
/** `args` go to Node, `tail` to the script (process.argv from 1 on). */
export type ProbeOptions = {
  limits?: Partial<Command['limits']>
  args?: string[]
  tail?: string[]
  /** Another one than this machine's best. */
  launcher?: Launcher
}
export type Inspect = (pid: number) => void

/** Enough for a bare Node, which reserves far more data than it touches. */
export const probeLimits = {
  timeMs: 4000,
  dataBytes: 1024 * mebibyte,
  residentBytes: 700 * mebibyte,
  processes: 24,
  openFiles: 64,
  fileBytes: mebibyte,
}

/**
 * Runs `code` as a CommonJS script with a function `answer(object)` that reports and ends it. `inspect` is called with
 * the process id of the box's launcher when the program has reported `{ waiting: true }`.
 */
export async function probe(
  code: string,
  { limits = {}, args = [], tail = [], launcher }: ProbeOptions = {},
  inspect?: Inspect,
): Promise<ProbeRun> {
  const program = process.execPath
  const command: Command = {
    file: '/box/node',
    args: ['--v8-pool-size=1', ...args, '-e', `${report}\n${code}`, ...tail],
    env: { UV_THREADPOOL_SIZE: '1' },
    binds: { '/box/node': program },
    limits: { ...probeLimits, ...limits },
    resultBytes: mebibyte,
    outputBytes: 16 * 1024,
  }
  return probeWith(command, launcher ?? (await getLauncher(program)), { inspect })
}

/** Runs a program that reports one JSON object. `input`: what it reads. */
export async function probeWith(
  command: Command,
  launcher: Launcher,
  { input, inspect }: { input?: Uint8Array; inspect?: Inspect | undefined } = {},
): Promise<ProbeRun> {
  let text = ''
  let tasks = 0
  const running = start(command, launcher, (chunk) => {
    text += new TextDecoder().decode(chunk)
    if (text.includes('"waiting"')) {
      inspect?.(running.pid)
      tasks = running.usage().tasks
      running.stop()
    }
  })
  if (input) running.send(input)
  running.startClock()
  const outcome = await running.outcome
  return { outcome, answer: parse(text), tasks }
}

const report = `const answer = (value) => { require('fs').writeSync(3, JSON.stringify(value)); if (!value.waiting) process.reallyExit(0) }
const attempt = (f) => { try { return String(f()) } catch (error) { return { refused: error.code || error.message } } }`

function parse(text: string) {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

export const probes = {
  files: `answer({
    passwd: attempt(() => require('fs').readFileSync('/etc/passwd').length),
    proc: attempt(() => require('fs').readdirSync('/proc').length),
    home: attempt(() => require('fs').readdirSync(process.argv[1] ?? '/root').length),
    root: require('fs').readdirSync('/'),
    write: attempt(() => require('fs').writeFileSync('/tmp/x', 'x')),
    writeRoot: attempt(() => require('fs').writeFileSync('/x', 'x')),
    writeBox: attempt(() => require('fs').writeFileSync('/box/x', 'x')),
    environment: Object.keys(process.env),
  })`,
  network: (port: number) => `
    const socket = require('net').connect(${port}, '127.0.0.1')
    socket.on('connect', () => answer({ connected: true }))
    socket.on('error', (error) => answer({ refused: error.code }))`,
  children: `
    const child = require('child_process').spawnSync('/box/node', ['--version'])
    answer({ refused: child.error ? child.error.code : null, status: child.status })`,
  identity: `answer({ waiting: true }); setInterval(() => {}, 1000)`,
  threads: `
    const { Worker } = require('worker_threads')
    for (let i = 0; i < 60; i++) new Worker('setInterval(() => {}, 1000)', { eval: true }).on('error', () => {})
    setInterval(() => {}, 1000)`,
  memory: `
    const held = []
    try { for (let i = 0; i < 200; i++) held.push(new Uint8Array(20 * 2 ** 20).fill(1)) } catch (error) { answer({ refused: error.message, held: held.length }) }
    answer({ held: held.length })`,
  sleep: `setInterval(() => {}, 1000)`,
  permission: `answer({ file: attempt(() => require('fs').readFileSync('/box/node').length), child: attempt(() => require('child_process').spawnSync('/box/node')) })`,
}

/** System calls that a submission must not make, each such that a kernel without a filter would obey. */
const calls: Record<string, [x64: number, arm64: number, ...args: (number | string)[]]> = {
  'open a file': [257, 56, -100, '/box/node', 0],
  'make a file in memory': [319, 279, 'x', 0],
  'make a socket': [41, 198, 1, 1, 0],
  'start a thread': [56, 220, 0x3d0f00, 0, 0, 0, 0],
  'start a process': [56, 220, 17, 0, 0, 0, 0],
  'start a program': [59, 221, '/box/node', 0, 0],
  'signal others': [62, 129, 0, 0],
  'duplicate a descriptor': [32, 23, 3],
  'change a descriptor': [72, 25, 3, 4, 2048],
  'make a namespace': [272, 97, 0x10000000],
  'be debugged': [101, 117, 0, 0, 0, 0],
  'read its limits': [302, 261, 0, 7, 0, 0],
  'undo what was set': [157, 167, 4, 1, 0, 0, 0],
  'queue work to the kernel': [425, 425, 1, '\0'.repeat(120)],
}

/** By name: the number on this machine, and arguments, of which a text is passed by address. */
export const callsOfJob = () =>
  Object.fromEntries(
    Object.entries(calls).map(([name, [x64, arm64, ...args]]): [string, [number, ...typeof args]] => [
      name,
      [process.arch === 'arm64' ? arm64 : x64, ...args],
    ]),
  )
