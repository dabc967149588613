/** Runs the code of code-reading questions in the sandbox and reads what it exports, prints or throws. */
import type { Limits } from '../../contract/limits.ts'
import type { VariantParams } from '../../question.ts'
import type { ConsoleLine, Execute, Job, StepResult } from '../../runtime/job.ts'
import { type Problem, type ProblemReason, problem } from '../problem.ts'

const limits: Limits = { timeMs: 30_000, memoryBytes: 512 * 2 ** 20, outputBytes: 256 * 1024 }

/** Behind the author's own lines; `exports` is what a compiled module fills. */
const driver = `
export const driveFragment = () =>
  Object.fromEntries(
    Object.entries(exports).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  )
`
/** Printed before a module's first statement: all modules load one after the other, and their outputs must be told apart. */
const mark = '\u0001fragment '

/**
 * Each source's exported strings and numbers, with what it printed as `output`; or, for one that `throws`, the first
 * line of its message as `error`. @throws when the sandbox failed.
 */
export async function runFragments(
  sources: string[],
  throws: boolean,
  execute: Execute,
): Promise<{ ok: true; params: VariantParams[] } | Failed> {
  const names = sources.map((_, i) => `fragment-${i}`)
  const job: Job = {
    seed: 1,
    modules: Object.fromEntries(
      sources.map((source, i) => [names[i], `console.log(${JSON.stringify(mark + i)});${source}${driver}`]),
    ),
    steps: names.map((name) => ({ id: name, module: name, path: 'driveFragment', args: [] })),
  }
  const { results, console, consoleTruncated, ended } = await execute(job, limits)
  if (ended.how === 'fault') throw new Error(`The sandbox failed: ${ended.why}`)
  if (consoleTruncated) return fail('fragment-limit', 'output')
  const outputs = outputsOf(console, sources.length)
  const params: VariantParams[] = []
  for (const [i, name] of names.entries()) {
    const result = results.find(({ id }) => id === name)
    if (!result)
      return ended.how === 'limit' ? fail('fragment-limit', ended.limit) : fail('fragment-failed', ended.how)
    const read = throws ? readError(result) : readExports(result)
    if (!read.ok) return read
    params.push({ ...read.params, ...(outputs[i] && { output: outputs[i] }) })
  }
  return { ok: true, params }
}

type Read = { ok: true; params: VariantParams } | Failed

function readExports(result: StepResult): Read {
  if (!result.ok) {
    const { name, message, stack } = result.error
    const where = stack[0] ? ` (line ${stack[0].line})` : ''
    return fail('fragment-failed', `${name}: ${message}${where}`)
  }
  const exported = result.value.t === 'object' ? result.value.v : []
  const values = exported.flatMap(([name, value]): [string, string | number][] =>
    value.t === 'number' || value.t === 'string' ? [[name, value.v]] : [],
  )
  return { ok: true, params: Object.fromEntries(values) }
}

function readError(result: StepResult): Read {
  if (result.ok) return fail('fragment-did-not-throw')
  const { kind, message } = result.error
  if (kind !== 'threw') return fail('fragment-failed', message)
  return { ok: true, params: { error: message.split('\n')[0]! } }
}

/** What each module printed while it was loaded. */
function outputsOf(lines: ConsoleLine[], count: number): string[] {
  const outputs: string[][] = Array.from({ length: count }, () => [])
  let current: string[] | undefined
  for (const { level, text } of lines) {
    if (text.startsWith(mark)) current = outputs[Number(text.slice(mark.length))]
    else if (level === 'log' || level === 'info') current?.push(text)
  }
  return outputs.map((printed) => printed.join('\n'))
}

type Failed = { ok: false; problems: Problem[] }

const fail = (reason: ProblemReason, detail?: string): Failed => ({
  ok: false,
  problems: [problem('fragment', reason, detail)],
})
