/** The report as it stands in the bank's README. */
import { theoryKinds } from '#graders/theory/kinds/registry.ts'
import type { BankReport } from './check.ts'

const marks = ['<!-- report -->', '<!-- end of report -->'] as const

export function reportMarkdown({ counts, rules }: BankReport): string {
  const kinds = Object.keys(theoryKinds)
  const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const spread = (groups: Record<string, number>) =>
    Object.entries(groups)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')
  return [
    `${counts.questions} questions: ${counts.parameterised} parameterised, ${counts.codeReading} about code to be read, ${counts.withFigure} with a figure.`,
    `Levels: ${spread(counts.levels)}. Difficulties: ${spread(counts.difficulties)}.`,
    '',
    row(['Unit', 'Questions', ...kinds]),
    row(['---', '--:', ...kinds.map(() => '--:')]),
    ...counts.units.map(({ number, title, questions, kinds: own }) =>
      row([`${number}. ${title.en}`, questions, ...kinds.map((kind) => own[kind] ?? 0)]),
    ),
    '',
    row(['', 'Rule', 'Measured']),
    row(['---', '---', '---']),
    ...rules.map(({ rule, passed, measured }) => row([passed ? '✓' : '✗', rule, measured])),
  ].join('\n')
}

/** `readme` with the report between its marks. @throws when it has none. */
export function withReport(readme: string, report: string): string {
  const [start, end] = marks.map((mark) => readme.indexOf(mark))
  if (start === -1 || end! < start!)
    throw new Error(`There is no ${marks.join(' … ')} to write the report between`)
  return `${readme.slice(0, start! + marks[0].length)}\n${report}\n${readme.slice(end)}`
}
