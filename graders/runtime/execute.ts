/** Runs a Job in the sandbox. What student code does to its process ends in the Execution, never in an exception. */
import type { Limits } from '../contract.ts'
import type { Outcome } from '../sandbox/command.ts'
import { getLauncher } from '../sandbox/launcher.ts'
import { start } from '../sandbox/start.ts'
import { maxHeldBytes } from '../value-bytes.ts'
import { createJailCommand, jailNode, startupMs } from './jail-command.ts'
import type { Execute, Execution, Job } from './job.ts'
import { encodeJob } from './job-frame.ts'
import { createReceiver, type Received } from './receive.ts'

/** @throws only the signal's reason, when aborted. */
export const execute: Execute = async (job, limits, signal) => {
  signal?.throwIfAborted()
  try {
    return await runInJail(job, limits, signal)
  } catch (cause) {
    signal?.throwIfAborted()
    return fault(`The sandbox could not start: ${(cause as Error).message}`)
  }
}

async function runInJail(job: Job, limits: Limits, signal?: AbortSignal): Promise<Execution> {
  const command = await createJailCommand(limits)
  const launcher = await getLauncher(jailNode)
  const { received, push } = createReceiver(job, limits.outputBytes)
  let started = false
  const running = start(command, launcher, (chunk) => {
    push(chunk)
    if (received.ready && !started) {
      started = true
      clearTimeout(startup)
      running.startClock()
      running.send(encodeJob(job, limits))
    }
    if (received.done || received.broken || received.outOfMemory || received.tooMuch) running.stop()
  })
  const startup = setTimeout(running.stop, startupMs)
  signal?.addEventListener('abort', running.stop, { once: true })
  try {
    const outcome = await running.outcome
    signal?.throwIfAborted()
    const { results, console, consoleTruncated } = received
    const { wallMs, peakBytes } = outcome
    return {
      results,
      console,
      consoleTruncated,
      ended: howEnded(job, limits, received, outcome),
      wallMs,
      peakBytes,
    }
  } finally {
    clearTimeout(startup)
    signal?.removeEventListener('abort', running.stop)
  }
}

/** What V8 prints when it gives up, and what Node prints when a thread can't get its stack. */
const outOfMemory = /heap out of memory|out of memory|allocation failed|Committing semi space failed/i

/** `fault` is only said of what happened before any student code ran: nothing a student does may look like our fault. */
function howEnded(job: Job, limits: Limits, received: Received, outcome: Outcome): Execution['ended'] {
  if (!received.ready) {
    const detail = outcome.stderr.trim().slice(-500)
    return {
      how: 'fault',
      why: `The runtime did not start (${outcome.signal ?? outcome.exitCode}). ${detail}`,
    }
  }
  if (received.done && received.results.length === job.steps.length) return { how: 'completed' }
  if (received.tooMuch) return { how: 'limit', limit: 'output', allowed: maxHeldBytes }
  const limit =
    received.outOfMemory || (!outcome.limit && outOfMemory.test(outcome.stderr)) ? 'memory' : outcome.limit
  if (limit === 'memory') return { how: 'limit', limit, allowed: limits.memoryBytes, peak: outcome.peakBytes }
  if (limit === 'time') return { how: 'limit', limit, allowed: limits.timeMs }
  if (limit === 'output') return { how: 'limit', limit, allowed: limits.outputBytes }
  if (limit === 'processes') return { how: 'limit', limit, allowed: 1 }
  if (outcome.stopped) return { how: 'exited', code: null, signal: null }
  return { how: 'exited', code: outcome.exitCode, signal: outcome.signal }
}

const fault = (why: string): Execution => ({
  results: [],
  console: [],
  consoleTruncated: false,
  ended: { how: 'fault', why },
  wallMs: 0,
  peakBytes: 0,
})
