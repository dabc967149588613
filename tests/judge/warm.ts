/** Execution as the worker has it: boxes that are up serve all tests of a file, each job in a process of its own. */
import { afterAll } from 'vitest'
import type { Execute } from '#graders/runtime/job.ts'
import { openRuntime, type WarmRuntime } from '#graders/runtime/warm.ts'

let opened: Promise<WarmRuntime> | undefined
afterAll(async () => (await opened)?.close())

export const execute: Execute = async (job, limits, signal) => {
  opened ??= openRuntime()
  return (await opened).execute(job, limits, signal)
}
