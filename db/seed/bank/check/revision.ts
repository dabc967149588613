/** Whether the bank asks what the course's revision list and its comparisons name. */
import type { BankQuestion } from '../load.ts'
import { comparisons, type RevisionLine, revisionLines } from './revision-list.ts'
import { type Finding, noFindings, type RuleResult } from './rule.ts'

const writtenKinds = ['short-text', 'blanks']
const choiceKinds = ['single-choice', 'multiple-choice', 'true-false']
const telling = ['matching', 'ordering']

export function revision(bank: BankQuestion[]): RuleResult[] {
  const kinds = new Map(bank.map(({ id, content }) => [id, content.kind]))
  const check = (where: string, ids: string[], allowed: string[]): Finding[] =>
    ids
      .filter((id) => !allowed.includes(kinds.get(id) ?? ''))
      .map((id) => ({
        where,
        detail: `${id} is ${kinds.get(id) ?? 'not there'}, not ${allowed.join(' or ')}`,
      }))
  const checkLine = ({ line, written, chosen }: RevisionLine) => [
    ...check(line, written, writtenKinds),
    ...check(line, chosen, choiceKinds),
  ]
  return [
    noFindings(
      'revision-list',
      'Every line of the course’s revision list is asked in words and by choice.',
      revisionLines.flatMap(checkLine),
    ),
    noFindings(
      'comparisons',
      'What the course compares is told apart in a matching or ordering question.',
      Object.entries(comparisons).flatMap(([what, id]) => check(what, [id], telling)),
    ),
  ]
}
