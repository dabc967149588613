/** One long-running child process: started in its own session, its output passed on line by line, stopped politely. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from './data-dir.ts'

export type Service = {
  name: string
  exited: Promise<number | null>
  stop: (graceMs: number) => Promise<void>
}

export function startService(name: string, args: string[], env: Record<string, string | undefined>): Service {
  // `detached`: a terminal's Ctrl-C goes to the launcher alone, which stops the services in order.
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => line.trim() && console.log(`[${name}] ${line}`))
  const exited = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code))
  })
  return { name, exited, stop: (graceMs) => stop(child, exited, graceMs) }
}

async function stop(child: ChildProcess, exited: Promise<unknown>, graceMs: number) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
  await exited
  clearTimeout(timer)
  // `next dev` leaves its server behind when it has to go; the group is this service's own.
  try {
    process.kill(-child.pid!, 'SIGKILL')
  } catch {
    // Nothing is left of it, as it should be.
  }
}
