/** A Job as the one frame that a runtime's host reads. */
import type { Limits } from '../contract/limits.ts'
import { encodeFrame } from '../wire.ts'
import type { AheadHeader, JobHeader } from './core/frames.ts'
import type { Job } from './job.ts'

/** `rehearse` takes a tenth of a second, and makes each of many jobs quicker. */
export type Ahead = { modules?: Job['modules'] | undefined; rehearse?: boolean }

/** The first frame, before any job. */
export function encodeAhead({ modules = {}, rehearse = false }: Ahead): Uint8Array<ArrayBuffer> {
  const header: AheadHeader = { kind: 'ahead', rehearse, modules }
  return encodeFrame(header)
}

export function encodeJob(job: Job, limits: Pick<Limits, 'outputBytes'>): Uint8Array<ArrayBuffer> {
  const steps = job.steps.map(({ id, module, path, derive }) => ({
    id,
    module,
    path,
    ...(derive ? { derive } : {}),
  }))
  const { seed, modules, forbiddenOps = [] } = job
  const header: JobHeader = { seed, modules, steps, outputBytes: limits.outputBytes, forbiddenOps }
  return encodeFrame(header, { t: 'array', v: job.steps.map(({ args }) => ({ t: 'array', v: args })) })
}
