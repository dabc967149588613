/**
 * One submission → a verdict. Stages: plan (author's jail) → run (student's jail) → compare here → verdict. Expected
 * values, labels and the checks themselves never enter the student's jail; whatever comes out of it is hostile data.
 */

import { maxSourceBytes } from '../contract/limits.ts'
import type { CodeTask } from '../contract/task.ts'
import type { Verdict } from '../contract/verdict.ts'
import { runtimeFingerprint } from '../runtime/fingerprint.ts'
import type { Execute } from '../runtime/job.ts'
import { failed, type Judged } from './checks/kind.ts'
import { type Assessment, assess } from './compare/assess.ts'
import { explain, type Feedback } from './feedback/feedback.ts'
import { plainText } from './feedback/plain-text.ts'
import { assessPace } from './pace.ts'
import { gradedStream, prepareCases } from './plan/plan.ts'
import type { ReferenceStore } from './plan/prepared-bytes.ts'
import { Fault, type Runner } from './run.ts'
import { makeVerdict } from './verdict.ts'

/**
 * `seed`: of the hidden cases, any 32-bit integer; with the same task, source, seed and runtime the verdict is the same
 * but for its timings. Whatever the source does is graded; faults of ours come back as `ungradable`. `store`: where
 * what a seed's cases need is kept for the next submission; it makes no difference to the verdict.
 * @throws the signal's reason when it is aborted.
 */
export function judge(
  task: CodeTask,
  source: string,
  seed: number,
  execute: Execute,
  signal?: AbortSignal,
  store?: ReferenceStore,
): Promise<Verdict> {
  return judgeWith(task, source, seed, { execute, signal, store }, explain)
}

/** Scores, reasons and metrics only, for proving a task: no second run for what a student would be shown. */
export function judgeBriefly(task: CodeTask, source: string, seed: number, runner: Runner): Promise<Verdict> {
  return judgeWith(task, source, seed, runner, async (_task, _source, { judged }) => {
    const brief = [...judged].map(([id, { details, ...rest }]): [string, Judged] => [
      id,
      { ...rest, details: details.metric ? { metric: details.metric } : {} },
    ])
    return { judged: new Map(brief), console: '', sandboxMs: 0 }
  })
}

async function judgeWith(
  task: CodeTask,
  source: string,
  seed: number,
  runner: Runner,
  present: (task: CodeTask, source: string, graded: Assessment, runner: Runner) => Promise<Feedback>,
): Promise<Verdict> {
  const startMs = performance.now()
  const runtime = await runtimeFingerprint()
  try {
    const graded = await assessSeed(task, source, seed, runner)
    const feedback = await present(task, source, graded, runner)
    const sandboxMs = graded.sandboxMs + feedback.sandboxMs
    const totalMs = performance.now() - startMs
    const timings = {
      sandboxMs: round(sandboxMs),
      judgeMs: round(totalMs - sandboxMs),
      totalMs: round(totalMs),
    }
    return makeVerdict(task, feedback.judged, graded.limits, {
      console: feedback.console,
      seed,
      runtime,
      timings,
    })
  } catch (error) {
    runner.signal?.throwIfAborted()
    const why = error instanceof Fault ? error.message : `${(error as Error)?.stack ?? error}`
    return { outcome: 'ungradable', why: plainText(why.slice(0, 4000)), seed, runtime }
  }
}

async function assessSeed(task: CodeTask, source: string, seed: number, runner: Runner): Promise<Assessment> {
  if (new TextEncoder().encode(source).length > maxSourceBytes) {
    const judged = new Map(task.checks.map(({ id }): [string, Judged] => [id, failed('too-large')]))
    return { cases: [], judged, limits: [], console: [], consoleTruncated: false, sandboxMs: 0 }
  }
  const stream = gradedStream(seed)
  const prepared = await prepareCases(task, stream, runner)
  return assessPace(task, source, await assess(task, source, prepared, runner), stream, runner)
}

const round = (ms: number) => Math.round(Math.max(0, ms) * 10) / 10
