/** All rules of the bank in one report. */
import type { Execute } from '#graders/runtime/job.ts'
import { readBank } from '../load.ts'
import { type Counts, counts, coverage } from './coverage.ts'
import { cues } from './cues.ts'
import { explanations } from './explanations.ts'
import { languages } from './languages.ts'
import { midterms } from './midterms.ts'
import { revision } from './revision.ts'
import { noFindings, type RuleResult } from './rule.ts'
import { similarity } from './similarity.ts'
import { type Progress, sources } from './sources.ts'

export type BankReport = { passed: boolean; counts: Counts; rules: RuleResult[] }

/** Without `execute` nothing is run: the rules about texts alone. @throws when the sandbox failed. */
export async function checkBank(execute?: Execute, onProgress: Progress = () => {}): Promise<BankReport> {
  const { questions, mistakes } = await readBank()
  const files = mistakes.map((mistake) => {
    const [where, ...rest] = mistake.split(': ')
    return { where: where!, detail: rest.join(': ') }
  })
  const rules = [
    noFindings('files', 'Every file is well-formed.', files),
    ...coverage(questions),
    ...revision(questions),
    ...cues(questions),
    ...similarity(questions),
    ...languages(questions),
    ...explanations(questions),
    ...midterms(questions),
    ...(execute ? await sources(questions, execute, onProgress) : []),
  ]
  return { passed: rules.every(({ passed }) => passed), counts: counts(questions), rules }
}
