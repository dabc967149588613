import { readFile, writeFile } from 'node:fs/promises'
import { checkBank } from '#db/seed/bank/check/check.ts'
import { reportMarkdown, withReport } from '#db/seed/bank/check/markdown.ts'
import { execute } from '#graders/runtime/execute.ts'
import { type JsonOption, mark, paint, printJson, showProgress } from './print.ts'

type Options = JsonOption & { textsOnly?: boolean; report?: true | string }

/** Findings that are printed for one rule; --json has them all. */
const shownFindings = 12

/** Exit code 1 when a rule is broken. */
export async function showCheck({ json, textsOnly, report }: Options) {
  const checked = await checkBank(textsOnly ? undefined : execute, (done, total, id) =>
    showProgress(`${done}/${total} ${id}`),
  )
  showProgress('')
  if (!checked.passed) process.exitCode = 1
  if (typeof report === 'string') {
    const markdown = reportMarkdown(checked)
    await writeFile(report, withReport(await readFile(report, 'utf8'), markdown))
  }
  if (json) return printJson(checked)
  if (report === true) return console.log(reportMarkdown(checked))
  for (const { id, rule, passed, measured, findings } of checked.rules) {
    console.log(`${mark(passed)} ${paint('bold', id)}  ${measured}\n  ${paint('dim', rule)}`)
    for (const { where, detail } of findings.slice(0, shownFindings)) console.log(`    ${where}: ${detail}`)
    const more = findings.length - shownFindings
    if (more > 0) console.log(paint('dim', `    … and ${more} more (--json lists all)`))
  }
  const { questions, parameterised, codeReading, withFigure } = checked.counts
  console.log(
    `${questions} questions: ${parameterised} parameterised, ${codeReading} code-reading, ${withFigure} with a figure`,
  )
}
