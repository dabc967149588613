/** A jail seen from outside: starts, says that it is ready, takes a job, is ready for another one, is killed. */
import type { Limits } from '../contract/limits.ts'
import type { Outcome } from '../sandbox/command.ts'
import { getLauncher } from '../sandbox/launcher.ts'
import { start } from '../sandbox/start.ts'
import { maxHeldBytes } from '../value-bytes.ts'
import { FrameReader } from '../wire.ts'
import { createJailCommand, jailNode, startupMs } from './jail-command.ts'
import type { Execution, Job } from './job.ts'
import { type Ahead, encodeAhead, encodeJob } from './job-frame.ts'
import { createReceiver, type Received } from './receive.ts'

export type Jail = {
  /** Whether it still waits for a job. */
  isWaiting: () => boolean
  /** In a process of the job's own. @throws only the signal's reason, when aborted. */
  run: (job: Job, limits: Limits, signal?: AbortSignal) => Promise<Execution>
  /** Whether it waits again, once the process of the last job and all that this one wrote are gone. */
  renew: () => Promise<boolean>
  stop: () => void
  /** When the process is gone. */
  ended: Promise<void>
}

/** Longer than ending one process and forking another takes on any machine. */
const renewalMs = 5_000

/** Jails that were told to stop and are still being taken down. */
const stopping = new Set<Promise<void>>()
export const jailsAreGone = async () => {
  await Promise.all(stopping)
}

/**
 * Resolves when the runtime is up and waits for its job; nothing of any submission is in it.
 * @throws when it does not come up, with what it said; the signal's reason when aborted.
 */
export async function startJail(limits: Limits, ahead: Ahead = {}, signal?: AbortSignal): Promise<Jail> {
  const command = await createJailCommand(limits)
  const launcher = await getLauncher(jailNode)
  signal?.throwIfAborted()
  let onChunk: (chunk: Uint8Array) => void
  let state: 'starting' | 'waiting' | 'running' | 'done' | 'over' = 'starting'
  const running = start(command, launcher, (chunk) => onChunk(chunk))
  const stop = () => {
    state = 'over'
    stopping.add(ended)
    running.stop()
  }
  const ended = running.outcome.then(
    () => {},
    () => {},
  )
  void ended.then(() => {
    state = 'over'
    stopping.delete(ended)
  })

  const becomeReady = () =>
    new Promise<void>((resolve) => {
      const frames = new FrameReader()
      onChunk = (chunk) => {
        if ([...frames.push(chunk)].length === 0) return
        // Who speaks without having been asked is not what we started.
        onChunk = stop
        resolve()
      }
    })
  const isUp = becomeReady().then(() => {
    if (state === 'starting') state = 'waiting'
  })
  if (command.isKeeper) running.send(encodeAhead(ahead), false)
  const startup = setTimeout(stop, startupMs)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    await Promise.race([isUp, ended])
  } finally {
    clearTimeout(startup)
    signal?.removeEventListener('abort', stop)
  }
  if ((state as string) !== 'waiting') {
    const outcome = await running.outcome
    signal?.throwIfAborted()
    throw new Error(
      `the runtime did not start (${outcome.signal ?? outcome.exitCode}). ${outcome.stderr.trim().slice(-500)}`,
    )
  }

  async function run(job: Job, jobLimits: Limits, jobSignal?: AbortSignal): Promise<Execution> {
    jobSignal?.throwIfAborted()
    state = 'running'
    const { received, push } = createReceiver(job, jobLimits.outputBytes)
    const startedMs = performance.now()
    const finished = new Promise<void>((resolve) => {
      onChunk = (chunk) => {
        push(chunk)
        if (received.done || received.broken || received.outOfMemory || received.tooMuch) resolve()
      }
    })
    running.startClock(jobLimits.timeMs)
    running.send(encodeJob(job, jobLimits), !command.isKeeper)
    jobSignal?.addEventListener('abort', stop, { once: true })
    try {
      await Promise.race([finished, ended])
    } finally {
      jobSignal?.removeEventListener('abort', stop)
    }
    const wallMs = performance.now() - startedMs
    const { results, console, consoleTruncated } = received
    const seen = { results, console, consoleTruncated }
    if (received.done && results.length === job.steps.length && !jobSignal?.aborted) {
      const { peakBytes } = running.usage()
      running.stopClock()
      if (command.isKeeper && state === 'running') state = 'done'
      else stop()
      return { ...seen, ended: { how: 'completed' }, wallMs, peakBytes }
    }
    stop()
    const outcome = await running.outcome
    jobSignal?.throwIfAborted()
    return { ...seen, ended: howEnded(jobLimits, received, outcome), wallMs, peakBytes: outcome.peakBytes }
  }

  async function renew(): Promise<boolean> {
    if (state !== 'done') return false
    const late = setTimeout(stop, renewalMs)
    try {
      await Promise.all([running.renew(), Promise.race([becomeReady(), ended])])
      if (state === 'done') state = 'waiting'
    } catch {
      // The box has ended.
      stop()
    }
    clearTimeout(late)
    return (state as string) === 'waiting'
  }
  return { isWaiting: () => state === 'waiting', run, renew, stop, ended }
}

/** What V8 prints when it gives up, and what Node prints when a thread can't get its stack. */
const outOfMemory =
  /heap out of memory|out of memory|allocation failed|Committing semi space failed|std::bad_alloc/i

/** `fault` is only said of what happened before any student code ran: nothing a student does may look like our fault. */
function howEnded(limits: Limits, received: Received, outcome: Outcome): Execution['ended'] {
  const { signal, exitCode, stopped } = outcome
  if (!received.started) {
    const detail = outcome.stderr.trim().slice(-500)
    return { how: 'fault', why: `The runtime did not take its job (${signal ?? exitCode}). ${detail}` }
  }
  if (received.tooMuch) return { how: 'limit', limit: 'output', allowed: maxHeldBytes }
  const limit =
    received.outOfMemory || (!outcome.limit && outOfMemory.test(outcome.stderr)) ? 'memory' : outcome.limit
  if (limit === 'memory') return { how: 'limit', limit, allowed: limits.memoryBytes, peak: outcome.peakBytes }
  if (limit === 'time') return { how: 'limit', limit, allowed: limits.timeMs }
  if (limit === 'output') return { how: 'limit', limit, allowed: limits.outputBytes }
  if (limit === 'processes') return { how: 'limit', limit, allowed: 1 }
  if (stopped) return { how: 'exited', code: null, signal: null }
  return { how: 'exited', code: exitCode, signal }
}
