/** Execution for whoever runs many jobs: in jails that are up before the job is there. */
import { availableParallelism } from 'node:os'
import { defaultLimits, type Limits } from '../contract/limits.ts'
import { execute as executeAlone, reportFaults } from './execute.ts'
import { jailClass } from './jail-command.ts'
import { jailsAreGone, startJail } from './jail-process.ts'
import type { Execute, Job } from './job.ts'
import { createPool } from './pool.ts'
import { createTurnstile } from './turnstile.ts'

export type WarmRuntime = {
  execute: Execute
  /** Leaves no process behind; what still runs a job is left to it. */
  close: () => Promise<void>
}

/** `modules`: those that the jobs to come will have. */
type Wish = { limits: Limits; modules?: Job['modules'] | undefined }

/** 60 MB each: above this, memory is better spent otherwise. */
const largestPool = 16
/** Memory limits that a course's tasks have, and the authors of those that are graded most. */
const classes = 8

/** `limits`: those of which jails should wait from the beginning; others are learnt from what is asked for. */
export async function openRuntime({
  size = availableParallelism(),
  limits = [defaultLimits],
}: {
  size?: number
  limits?: Limits[]
} = {}): Promise<WarmRuntime> {
  const pool = createPool(
    ({ limits, modules }: Wish, signal) => startJail(limits, { modules, rehearse: true }, signal),
    {
      size: Math.min(size, largestPool),
      classes,
      classOf: ({ limits, modules }) => `${jailClass(limits)} ${JSON.stringify(modules ?? {})}`,
    },
  )
  const enter = createTurnstile(Math.max(1, size))
  const executeNow: Execute = (job, jobLimits, signal) =>
    reportFaults(async () => {
      const wish = { limits: jobLimits, modules: job.isRecurring ? job.modules : undefined }
      const execution = await pool.use(wish, (jail) => jail.run(job, jobLimits, signal), signal)
      if (execution.ended.how !== 'fault') return execution
      // It was lost while it waited; none of the job's modules has run.
      return executeAlone(job, jobLimits, signal)
    }, signal)
  // More at once than there are cores would only make each slower, and time limits are of the clock on the wall.
  const execute: Execute = (...asked) => enter(() => executeNow(...asked))
  for (const each of limits) await pool.warm({ limits: each })
  return {
    execute,
    async close() {
      await pool.close()
      await jailsAreGone()
    },
  }
}
