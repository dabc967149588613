/** Whether the practice midterms of one student have little in common and ask about the whole course. */
import { unitOf, units } from '#graders/topics.ts'
import { drawQuestions, type PoolQuestion } from '#lib/exams/draw.ts'
import { seedExams } from '../../exams.ts'
import type { BankQuestion } from '../load.ts'
import { noFindings, percent, type RuleResult } from './rule.ts'

const students = 200

export function midterms(bank: BankQuestion[]): RuleResult[] {
  const pool = bank.map(
    ({ id, content }): PoolQuestion => ({
      questionId: id,
      versionId: id,
      kind: content.kind,
      topics: content.topics,
      units: content.topics.map(unitOf),
      difficulty: content.difficulty,
    }),
  )
  const drawn = Array.from({ length: students }, (_, student) =>
    seedExams.map(({ definition }, exam) => {
      // Without `avoid`, which keeps a student's exams apart anyway: this is about the bank's size.
      const sections = definition.sections.slice(0, 1)
      const draw = drawQuestions({ sections }, pool, student * seedExams.length + exam + 1, new Set())
      return draw.ok ? draw.questions.map(({ question }) => question) : undefined
    }),
  )
  const failed = drawn.flat().filter((exam) => exam === undefined).length
  const complete = drawn.flatMap((exams) => (exams.every((exam) => exam !== undefined) ? [exams] : []))
  const shared = complete.map(sharedShare)
  const mean = shared.reduce((sum, share) => sum + share, 0) / Math.max(1, shared.length)
  const missing = complete.flatMap((exams, student) => {
    const asked = new Set(exams.flat().flatMap(({ units }) => units))
    return units
      .filter(({ number }) => !asked.has(number))
      .map(({ slug }) => ({ where: `student ${student + 1}`, detail: `nothing about ${slug}` }))
  })
  const none = failed > 0 ? [{ where: 'blueprint', detail: `${failed} exams could not be drawn` }] : []
  return [
    {
      id: 'midterms-differ',
      rule: `Three practice midterms drawn at random share fewer than 10 % of their questions (mean of ${students} students).`,
      passed: failed === 0 && mean < 0.1,
      measured: percent(mean),
      findings: none,
    },
    noFindings('midterms-cover', 'The three midterms of a student ask about all 14 units.', [
      ...none,
      ...missing,
    ]),
  ]
}

/** Questions that stand in more than one of the exams, as a share of all that are asked. */
function sharedShare(exams: PoolQuestion[][]): number {
  const all = exams.flat().map(({ questionId }) => questionId)
  return (all.length - new Set(all).size) / all.length
}
