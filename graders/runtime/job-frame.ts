/** A Job as the one frame that a runtime's host reads. */
import type { Limits } from '../contract.ts'
import { encodeFrame } from '../wire.ts'
import type { JobHeader } from './core/frames.ts'
import type { Job } from './job.ts'

export function encodeJob(
  job: Job,
  limits: Pick<Limits, 'outputBytes'>,
  stays = false,
): Uint8Array<ArrayBuffer> {
  const steps = job.steps.map(({ id, module, path, derive }) => ({
    id,
    module,
    path,
    ...(derive ? { derive } : {}),
  }))
  const { seed, modules, forbiddenOps = [] } = job
  const header: JobHeader = { seed, modules, steps, outputBytes: limits.outputBytes, forbiddenOps, stays }
  return encodeFrame(header, { t: 'array', v: job.steps.map(({ args }) => ({ t: 'array', v: args })) })
}
