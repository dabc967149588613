/**
 * Processes that serve the jobs of one set of modules in turn, for an author's modules only: what an earlier job did to
 * its process may reach into a later one, however much is done against it. Never for student code, and their word is
 * good only where a mistake costs no student anything; see graders/sandbox/README.md.
 */
import type { Limits } from '../contract.ts'
import { jailClass } from './jail-command.ts'
import type { Jail } from './jail-process.ts'
import type { Execute, Execution, Job } from './job.ts'

export type ResidentOptions = {
  /** How many may wait for their next job, over all sets of modules. */
  most: number
  /** A resident ends after so many jobs. */
  maxJobs?: number
  idleMs?: number
}

type Resident = {
  key: string
  jail: Pick<Jail, 'isWaiting' | 'run' | 'stop' | 'ended'>
  jobs: number
  sinceMs: number
}

const sweepEveryMs = 5_000
/** Longer ones are not worth it, and whoever doubts an answer must not wait for two full limits. */
const longestMs = 3_000

export function createResidents(
  take: (limits: Limits, signal?: AbortSignal) => Promise<Resident['jail']>,
  { most, maxJobs = 500, idleMs = 60_000 }: ResidentOptions,
) {
  let closed = false
  // The one used last comes last.
  let waiting: Resident[] = []
  const drop = (resident: Resident) => {
    waiting = waiting.filter((other) => other !== resident)
    resident.jail.stop()
  }
  const sweeper = setInterval(() => {
    const oldestMs = performance.now() - idleMs
    for (const resident of waiting.filter(({ sinceMs }) => sinceMs < oldestMs)) drop(resident)
  }, sweepEveryMs).unref()

  async function find(key: string, limits: Limits, signal?: AbortSignal): Promise<Resident> {
    const found = waiting.findLast((resident) => resident.key === key && resident.jail.isWaiting())
    if (!found) return { key, jail: await take(limits, signal), jobs: 0, sinceMs: 0 }
    waiting = waiting.filter((other) => other !== found)
    return found
  }

  function keepOrDrop(resident: Resident, { ended, results }: Execution) {
    const isFine = ended.how === 'completed' && results.every((result) => result.ok)
    if (closed || !isFine || !resident.jail.isWaiting() || resident.jobs >= maxJobs)
      return resident.jail.stop()
    resident.sinceMs = performance.now()
    waiting.push(resident)
    void resident.jail.ended.then(() => drop(resident))
    if (waiting.length > most) drop(waiting[0]!)
  }

  async function serve(resident: Resident, job: Job, limits: Limits, signal?: AbortSignal) {
    resident.jobs += 1
    try {
      const execution = await resident.jail.run(job, limits, signal, true)
      keepOrDrop(resident, execution)
      return execution
    } catch (error) {
      resident.jail.stop()
      throw error
    }
  }

  const execute: Execute = async (job, limits, signal) => {
    const key = JSON.stringify([jailClass(limits), job.modules])
    const shorter = { ...limits, timeMs: Math.min(longestMs, limits.timeMs) }
    for (;;) {
      const resident = await find(key, limits, signal)
      const isNew = resident.jobs === 0
      const execution = await serve(resident, job, shorter, signal)
      // One that ended instead of taking another job has not begun with it.
      if (isNew || execution.ended.how !== 'fault') return execution
    }
  }
  return {
    execute,
    count: () => waiting.length,
    close() {
      closed = true
      clearInterval(sweeper)
      for (const resident of waiting) drop(resident)
    },
  }
}
