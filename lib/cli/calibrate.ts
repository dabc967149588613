import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { type CalibrationReport, calibrate, type MetricReport } from '#graders/code/calibration/calibrate.ts'
import type { MarkFault } from '#graders/code/calibration/marks.ts'
import { execute } from '#graders/runtime/execute.ts'
import { calibrationFile } from '#graders/tasks/load.ts'
import { getTask } from './inputs.ts'
import { type JsonOption, mark, paint, printJson, showProgress, UsageError } from './print.ts'

type Options = JsonOption & { seeds: number; write?: boolean }

/** Fewer say too little about the worst reference to be stored. */
const fewestStored = 20
/** Far from those that proving uses, so that marks are not fitted to them. */
const firstSeed = 1001

const sentences: Record<MarkFault['reason'], string> = {
  'no-baseline': 'no wrong solution is marked as a baseline (untrained or trivial)',
  'reference-not-measured': 'the reference gave no number with some seed',
  'baseline-overlaps': 'a baseline is as good as the reference',
  'wrong-overlaps':
    'a wrong solution is as good as the reference in every metric, and no other check sees it',
}

/** Exit code 2 when the marks can't be set: reference and answers that must fall short overlap. */
export async function calibrateTask(slug: string, { seeds, write, json }: Options, signal: AbortSignal) {
  const task = await getTask(slug)
  if (!task.checks.some(({ kind }) => kind === 'metric')) throw new UsageError(`${slug} has no metric check.`)
  if (write && seeds < fewestStored) throw new UsageError(`--write needs at least ${fewestStored} seeds.`)
  const report = await calibrate(
    task,
    { execute, signal },
    {
      seeds: Array.from({ length: seeds }, (_, i) => firstSeed + i),
      parallel: availableParallelism(),
      now: new Date(),
      onProgress: (done, total, label) => showProgress(`${slug}: ${done}/${total} ${label}`),
    },
  )
  showProgress('')
  const refused = report.faults.length > 0
  if (refused) process.exitCode = 2
  const written = write && !refused ? calibrationFile(slug) : null
  if (written) await writeFile(written, `${jsonWithRows(marksOf(report))}\n`)
  if (json) return printJson({ task: slug, ok: !refused, ...report, written: written !== null })
  for (const metric of report.metrics) printMetric(metric)
  for (const { reason, check, name, detail } of report.faults) {
    const where = [check, name, detail].filter((part) => part !== undefined).join(', ')
    console.log(`${mark(false)} ${paint('red', reason)} ${where}: ${sentences[reason]}`)
  }
  if (written) console.log(`Written to ${written}.`)
}

const marksOf = ({ metrics }: CalibrationReport) =>
  Object.fromEntries(
    metrics.map(({ check, proposed }) => {
      const { baseline, threshold, calibration } = proposed!
      return [check, { baseline, threshold, calibration }]
    }),
  )

function printMetric({ check, metric, direction, baseline, threshold, solutions, proposed }: MetricReport) {
  console.log(`${paint('bold', check)}  ${metric}, ${direction} is better; lowest / median / highest`)
  const width = Math.max(...solutions.map(({ name }) => name.length))
  for (const { name, role, values, failures, caughtElsewhere } of solutions) {
    const notes = [
      ...(failures > 0 ? [`${failures} without a number`] : []),
      ...(role === 'wrong' && caughtElsewhere ? ['caught by other checks'] : []),
    ]
    const numbers = values ? values.map((value) => String(value).padStart(8)).join(' ') : ''.padStart(26)
    console.log(`  ${role.padEnd(9)} ${name.padEnd(width)} ${numbers} ${paint('dim', notes.join(', '))}`)
  }
  console.log(`  now       baseline ${baseline}, threshold ${threshold}`)
  if (!proposed) return
  const { margins, rival } = proposed
  const gap = `${margins.reference} from the worst reference, ${margins.rivals} from ${rival?.name ?? 'the baselines'}`
  console.log(`  proposed  baseline ${proposed.baseline}, threshold ${proposed.threshold} (${gap})`)
}

/** As the formatter has it: lists of numbers on one line. */
const jsonWithRows = (value: unknown) =>
  JSON.stringify(value, null, 2).replace(/\[\s+([-+.\de,\s]+?)\s+\]/g, (_, numbers: string) => {
    return `[${numbers.replaceAll(/,\s+/g, ', ')}]`
  })
