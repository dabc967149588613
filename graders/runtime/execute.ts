/** Runs a Job in the sandbox. What student code does to its process ends in the Execution, never in an exception. */
import { startJail } from './jail-process.ts'
import type { Execute, Execution } from './job.ts'

/** In a process of its own, started now. @throws only the signal's reason, when aborted. */
export const execute: Execute = (job, limits, signal) =>
  reportFaults(async () => {
    const jail = await startJail(limits, {}, signal)
    try {
      return await jail.run(job, limits, signal)
    } finally {
      jail.stop()
    }
  }, signal)

/** What can't be started is a fault of ours, which the judge repeats; it is no exception. */
export async function reportFaults(run: () => Promise<Execution>, signal?: AbortSignal): Promise<Execution> {
  signal?.throwIfAborted()
  try {
    return await run()
  } catch (cause) {
    signal?.throwIfAborted()
    return fault(`The sandbox could not start: ${(cause as Error).message}`)
  }
}

const fault = (why: string): Execution => ({
  results: [],
  console: [],
  consoleTruncated: false,
  ended: { how: 'fault', why },
  wallMs: 0,
  peakBytes: 0,
})
