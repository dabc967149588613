import { z } from 'zod'
import { runSolution } from '#graders/code/run.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import { execute } from '#graders/runtime/execute.ts'
import { runtimeFingerprint } from '#graders/runtime/fingerprint.ts'
import type { Value } from '#graders/value.ts'
import { type Json, valueFromJson, valueToJson } from '#graders/value-json.ts'
import { getTask, readJson, readSource } from './inputs.ts'
import { type JsonOption, paint, printJson, UsageError } from './print.ts'

type Options = JsonOption & { reference?: boolean; input: string; seed?: number }

const input = z.strictObject({ entry: z.string().optional(), args: z.array(z.unknown()) })

/** Raw outputs, in the same sandbox as a grading; nothing is compared. */
export async function run(slug: string, file: string | undefined, options: Options, signal: AbortSignal) {
  const task = await getTask(slug)
  if (file === undefined ? !options.reference : options.reference) {
    throw new UsageError('Give either a solution file or --reference.')
  }
  const source = file === undefined ? task.reference : await readSource(file)
  const { entry, args } = await readCall(task, options.input)
  const calls = [{ module: 'solution', path: entry, args }]
  const group = { id: 'run', limits: task.limits, calls }
  const runs = await runSolution(task, source, [group], `run ${options.seed ?? 1}`, { execute, signal })
  const [ran] = runs.ran.get('run')!
  const result = ran!.ok
    ? { ok: true, output: valueToJson(ran!.value), mutatedInput: ran!.mutatedArgs }
    : { ok: false, reason: ran!.reason, error: ran!.error ?? null, limit: ran!.limit ?? null }
  const lines = runs.console.map(({ text }) => text)
  const runtime = await runtimeFingerprint()
  if (options.json)
    return printJson({ task: slug, entry, ...result, console: lines, runtime, sandboxMs: runs.wallMs })
  if (lines.length > 0) console.log(paint('dim', lines.join('\n').replace(/^/gm, '│ ')))
  if (ran!.ok) return console.log(JSON.stringify(valueToJson(ran!.value)))
  const { error } = ran!
  console.log(`${paint('red', ran!.reason)} ${error ? `${error.name}: ${error.message}` : ''}`)
  for (const { fn, line, column } of error?.stack ?? [])
    console.log(`  at ${fn || 'top level'} (${line}:${column})`)
}

async function readCall(task: CodeTask, file: string): Promise<{ entry: string; args: Value[] }> {
  const { entry = task.entry[0]!, args } = await readJson(file, input)
  if (!task.entry.includes(entry))
    throw new UsageError(`${entry} is no entry; there is ${task.entry.join(', ')}.`)
  try {
    return { entry, args: (args as Json[]).map(valueFromJson) }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new UsageError(`${file}: ${cause.message}`, { cause })
  }
}
