/** The real graders/worker.ts as a process of its own, as an operator starts it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from '#lib/launch/data-dir.ts'

export type WorkerProcess = {
  pid: number
  /** Everything it said, for failures. */
  output: string[]
  /** SIGTERM: it finishes what it judges. Resolves with its exit code. */
  stop: () => Promise<number | null>
  /** SIGKILL: its jobs are left as they were. */
  kill: () => Promise<void>
}

type Options = {
  /** Command that the worker is started by, such as `ip netns exec name`. */
  within?: string[]
  env?: Record<string, string>
}

/** Resolves when it takes jobs. */
export async function startWorkerProcess(
  databaseUrl: string,
  { within = [], env = {} }: Options = {},
): Promise<WorkerProcess> {
  const [file, ...args] = [...within, process.execPath, 'graders/worker.ts']
  const child = spawn(file!, args, {
    cwd: root,
    env: { ...process.env, ARGMAX_ENV: 'development', ...env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const output: string[] = []
  await isReady(child, output)
  const signalled = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exited
  }
  return {
    pid: child.pid!,
    output,
    stop: () => signalled('SIGTERM'),
    kill: async () => void (await signalled('SIGKILL')),
  }
}

function isReady(child: ChildProcess, output: string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  for (const stream of [child.stdout!, child.stderr!])
    createInterface({ input: stream }).on('line', (line) => {
      if (line.startsWith('ready')) resolve()
      output.push(line)
    })
  child.once('error', reject)
  child.once('exit', (code) => reject(new Error(`The worker ended (${code}):\n${output.join('\n')}`)))
  return promise
}
