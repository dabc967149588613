/** Mistakes in a coding task that can be seen without running anything. */
import { codeTask } from '../contract/task.ts'
import type { ProofProblem } from './proof/proof.ts'

export function codeProblems(content: unknown): ProofProblem[] {
  const parsed = codeTask.safeParse(content)
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      reason: 'invalid',
      detail: message,
    }))
  }
  const { checks, wrong, otherCorrect } = parsed.data
  const problems: ProofProblem[] = [
    ...repeated(
      'checks',
      checks.map(({ id }) => id),
    ),
    ...repeated(
      'wrong',
      wrong.map(({ name }) => name),
    ),
    ...repeated(
      'otherCorrect',
      otherCorrect.map(({ name }) => name),
    ),
  ]
  for (const [i, check] of checks.entries()) {
    if (check.kind !== 'metric') continue
    const rises = check.threshold > check.baseline
    if (check.threshold === check.baseline || rises !== (check.direction === 'higher')) {
      problems.push({ path: `checks.${i}.threshold`, reason: 'metric-marks' })
    }
  }
  if (!checks.some(({ visibility }) => visibility === 'sample'))
    problems.push({ path: 'checks', reason: 'no-sample-check' })
  if (!checks.some(({ visibility }) => visibility === 'hidden'))
    problems.push({ path: 'checks', reason: 'no-hidden-check' })
  if (wrong.length === 0) problems.push({ path: 'wrong', reason: 'no-wrong-solution' })
  if (otherCorrect.length === 0) problems.push({ path: 'otherCorrect', reason: 'no-other-correct-solution' })
  return problems
}

function repeated(field: string, names: string[]): ProofProblem[] {
  return names.flatMap((name, i) =>
    names.indexOf(name) < i ? [{ path: `${field}.${i}`, reason: 'duplicate-id', detail: name } as const] : [],
  )
}
