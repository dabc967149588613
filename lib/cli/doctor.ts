import { examineMachine } from '#graders/runtime/doctor.ts'
import { type JsonOption, mark, paint, printJson } from './print.ts'

/** Exit code 2 when a layer that grading needs is missing. */
export async function showDoctor({ json }: JsonOption) {
  const { layers, safe } = await examineMachine()
  if (!safe) process.exitCode = 2
  if (json) return printJson({ safe, layers })
  for (const { title, present, required, why, fix } of layers) {
    console.log(`${mark(present)} ${paint('bold', title)}${required ? '' : ' (optional)'}`)
    console.log(`  ${why}${present ? '' : `\n  ${paint('yellow', fix)}`}`)
  }
  console.log(safe ? 'Submissions can be run safely here.' : 'Submissions can NOT be run safely here.')
}
