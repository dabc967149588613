/** Makes the sample cases of a task: calls and right answers, the same ones that grading uses for sample checks. */
import type { CodeTask } from '../../contract/task.ts'
import type { Execute } from '../../runtime/job.ts'
import { derivativeOf } from '../checks/gradient.ts'
import { isCompared } from '../checks/registry.ts'
import { prepareCases, sampleStream } from './plan.ts'
import { encodeSample, type SampleCase } from './sample-case.ts'

/** @throws {Fault} when the author's module or the reference fails, which a proven task does not. */
export async function sampleCases(task: CodeTask, execute: Execute): Promise<SampleCase[]> {
  const samples = task.checks.filter(({ visibility }) => visibility === 'sample')
  if (samples.length === 0) return []
  const prepared = await prepareCases({ ...task, checks: samples }, sampleStream, { execute })
  const compared = samples.some(({ kind }) => isCompared(kind))
  const expected = compared ? await prepared.expected() : undefined
  return prepared.cases.flatMap(({ check, runId, calls }) =>
    calls.map(({ entry, args, label }, i): SampleCase => {
      const value = isCompared(check.kind) ? expected?.get(runId)?.[i] : undefined
      return {
        check: check.id,
        entry,
        ...(label === undefined ? {} : { label }),
        args: encodeSample({ t: 'array', v: args }),
        expected: value ? encodeSample(value) : null,
        tolerance: 'tolerance' in check ? check.tolerance : null,
        ...(check.kind === 'gradient' ? { derive: derivativeOf(check, 'submission') } : {}),
        ...(check.kind === 'resources' ? { maxLeakedTensors: check.maxLeakedTensors } : {}),
      }
    }),
  )
}
