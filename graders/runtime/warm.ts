/** Execution for whoever runs many jobs: in jails that are up before the job is there. */
import { availableParallelism } from 'node:os'
import { defaultLimits, type Limits } from '../contract.ts'
import { reportFaults } from './execute.ts'
import { jailClass } from './jail-command.ts'
import { jailsAreGone, startJail } from './jail-process.ts'
import type { Execute } from './job.ts'
import { createPool } from './pool.ts'
import { createResidents } from './residents.ts'

export type WarmRuntime = {
  execute: Execute
  /** Leaves no process behind; what still runs a job is left to it. */
  close: () => Promise<void>
}

/** 25 MB each: above this, memory is better spent otherwise. */
const largestPool = 16
/** Memory limits that a course's tasks have, and the author's own. */
const classes = 6

/** `limits`: those of which jails should wait from the beginning; others are learnt from what is asked for. */
export async function openRuntime({
  size = availableParallelism(),
  limits = [defaultLimits],
}: {
  size?: number
  limits?: Limits[]
} = {}): Promise<WarmRuntime> {
  const pool = createPool(startJail, { size: Math.min(size, largestPool), classes, classOf: jailClass })
  const execute: Execute = (job, jobLimits, signal) =>
    reportFaults(async () => {
      const jail = await pool.take(jobLimits, signal)
      const execution = await jail.run(job, jobLimits, signal)
      if (execution.ended.how !== 'fault') return execution
      // It was lost while it waited; none of the job's modules has run.
      return (await startJail(jobLimits, signal)).run(job, jobLimits, signal)
    }, signal)
  const residents = createResidents(pool.take, { most: 2 * size })
  execute.ofAuthor = (job, jobLimits, signal) =>
    reportFaults(() => residents.execute(job, jobLimits, signal), signal)
  for (const each of limits) await pool.warm(each)
  return {
    execute,
    async close() {
      residents.close()
      await pool.close()
      await jailsAreGone()
    },
  }
}
