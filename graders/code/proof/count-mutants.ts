/** The share of mutants that were caught, and what an author's marks of equivalent ones change about it. */
import type { EquivalentMutant } from '../../contract/task.ts'
import type { MutantReport, Proof, ProofProblem, Survivor } from './proof.ts'

/** Publishing asks for it. */
export const requiredShare = 0.95

export type Ran = Pick<MutantReport, 'made' | 'total' | 'caughtIds' | 'outOfTime' | 'seeds' | 'ms'> & {
  /** Every mutant that was not caught, marked or not. */
  survivors: Survivor[]
}

/** No mark hides a mutant that is caught, and a mark of one that there is no more is named, not obeyed. */
export function countMutants({ survivors, ...ran }: Ran, marks: EquivalentMutant[]): MutantReport {
  const why = new Map(marks.map((mark) => [mark.id, mark.why]))
  const known = new Set([...ran.caughtIds, ...survivors.map(({ id }) => id)])
  const equivalents = survivors.flatMap((one) => (why.has(one.id) ? [{ ...one, why: why.get(one.id)! }] : []))
  const counted = ran.total - equivalents.length
  const caught = ran.caughtIds.length
  return {
    ...ran,
    caught,
    equivalent: equivalents.length,
    share: counted === 0 ? 1 : caught / counted,
    survivors: survivors.filter(({ id }) => !why.has(id)),
    equivalents,
    unfinished: ran.total - caught - survivors.length,
    stale: marks.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    refuted: marks.filter(({ id }) => ran.caughtIds.includes(id)).map(({ id }) => id),
  }
}

/** The same run with other marks. */
export function recountMutants(report: MutantReport, marks: EquivalentMutant[]): MutantReport {
  const { made, total, caughtIds, outOfTime, seeds, ms } = report
  const unmarked = report.equivalents.map(({ why: _, ...survivor }) => survivor)
  const survivors = [...report.survivors, ...unmarked].sort((a, b) => a.line - b.line)
  return countMutants({ made, total, caughtIds, outOfTime, seeds, ms, survivors }, marks)
}

export function mutantProblems({ share, survivors, unfinished, total }: MutantReport): ProofProblem[] {
  const problems: ProofProblem[] = []
  if (unfinished > 0)
    problems.push({ path: 'reference', reason: 'mutants-unfinished', detail: `${unfinished} / ${total}` })
  if (share < requiredShare)
    problems.push({
      path: 'reference',
      reason: 'mutants-survive',
      detail: `${Math.floor(1000 * share) / 10}% < ${100 * requiredShare}%, ${survivors.length} / ${total}`,
    })
  return problems
}

/** The proof with its mutants counted anew; what else it found stays. */
export function withMutants(proof: Proof, mutants: MutantReport): Proof {
  const others = proof.problems.filter(({ reason }) => !reason.startsWith('mutants-'))
  const problems = [...others, ...mutantProblems(mutants)]
  return { ...proof, mutants, problems, publishable: problems.length === 0 }
}
