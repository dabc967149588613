/** Submits an attack to the judge and looks at the process it ran in, too. */
import { expect } from 'vitest'
import { checkMessage } from '#graders/code/feedback/wording.ts'
import { judge } from '#graders/code/judge.ts'
import { execute } from '#graders/runtime/execute.ts'
import type { Execution } from '#graders/runtime/job.ts'
import { valueToJson } from '#graders/value-json.ts'
import type { ModuleAttack } from './attack.ts'
import { target, wordings } from './target.ts'

/** Enough for whoever is to end by it. Running out of memory may take a garbage collector seconds. */
const shortMs = 1200

const endOf = ({ ended }: Execution) => (ended.how === 'limit' ? ended.limit : ended.how)

export async function runModule({ source, expect: expected }: ModuleAttack) {
  const timeMs = expected.ends.includes('time') ? shortMs : target.limits.timeMs
  const { run, verdict } = await submit(source, timeMs)
  // Without values, of which there may be megabytes.
  const errors = run.results.map((result) => result.ok || result.error)
  const seen = JSON.stringify([run.ended, errors, verdict]).slice(0, 4000)
  expect(expected.ends, seen).toContain(endOf(run))
  expect(run.wallMs).toBeLessThan(timeMs + 2500)

  const [result] = run.results
  if (expected.answer === 'none') expect(result).toBeUndefined()
  else if (expected.answer === 'error') expect(result?.ok ?? false, seen).toBe(false)
  else if (expected.answer !== 'any') {
    expect(result?.ok, seen).toBe(true)
    if (result?.ok) expect(valueToJson(result.value)).toEqual(expected.answer.json)
  }

  if (verdict.outcome !== 'graded') throw new Error(verdict.why)
  expect(verdict.score, seen).toBe(0)
  const [check] = verdict.checks
  expect([expected.reason].flat(), seen).toContain(check!.reason)
  const message = checkMessage(check!, 'en')
  expect(message).toMatch(wordings[check!.reason]!)
  if (expected.says) expect(message).toMatch(expected.says)
  expect(checkMessage(check!, 'ko')).toMatch(/[가-힣]/)
}

/** The judge runs what it will show a second time; here it sees the first run again, since one is enough to look at. */
async function submit(source: string, timeMs: number) {
  let run: Execution | undefined
  const once: typeof execute = async (job, limits, signal) => {
    if (!Object.values(job.modules).includes(source)) return execute(job, limits, signal)
    run ??= await execute(job, limits, signal)
    return run
  }
  const task = { ...target, limits: { ...target.limits, timeMs } }
  const verdict = await judge(task, source, 1, once)
  return { run: run!, verdict }
}
