import { checkMessage } from '#graders/code/feedback/wording.ts'
import { judge } from '#graders/code/judge.ts'
import { taskVersion } from '#graders/code/plan/version.ts'
import type { Locale } from '#graders/contract/text.ts'
import { execute } from '#graders/runtime/execute.ts'
import { drawSeed, getTask, readSource } from './inputs.ts'
import { type JsonOption, mark, paint, percent, printJson } from './print.ts'

type Options = JsonOption & { seed?: number; locale: Locale }

export async function grade(slug: string, file: string, options: Options, signal: AbortSignal) {
  const task = await getTask(slug)
  const source = await readSource(file)
  const verdict = await judge(task, source, options.seed ?? drawSeed(), execute, signal)
  const head = { task: slug, taskVersion: taskVersion(task) }
  if (verdict.outcome === 'ungradable') {
    process.exitCode = 2
    if (options.json) return printJson({ ...head, ...verdict })
    return console.error(`Not gradable, and not because of the solution: ${verdict.why}`)
  }
  const { outcome, score, limit, seed, runtime, timings } = verdict
  const checks = verdict.checks.map((check) => {
    const { id, kind, visibility, weight, score, passed, reason } = check
    return {
      id,
      kind,
      visibility,
      weight,
      score,
      passed,
      reason,
      message: checkMessage(check, options.locale),
    }
  })
  if (options.json) return printJson({ ...head, outcome, score, checks, limit, seed, runtime, timings })
  for (const check of checks) {
    const points = check.score > 0 && check.score < 1 ? ` ${percent(check.score)}` : ''
    console.log(
      `${mark(check.passed)} ${paint('bold', check.id)} (${check.visibility}, weight ${check.weight})${points}`,
    )
    if (!check.passed) console.log(`  ${check.message}`)
  }
  if (verdict.console) console.log(paint('dim', verdict.console.replace(/^/gm, '│ ')))
  console.log(`${paint('bold', percent(score))}  seed ${seed}, ${timings.totalMs} ms, ${runtime}`)
}
