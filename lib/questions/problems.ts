/** What keeps a question from being published: the mistakes of its content, then those of its formulas. */
import type { LocalText } from '#graders/contract/text.ts'
import { type Problem, problem } from '#graders/theory/problem.ts'
import { contentProblems } from '#graders/theory/problems.ts'
import { brokenFormulas } from '#lib/richtext/broken-formulas.ts'

export const questionProblems = (content: unknown): Problem[] => [
  ...contentProblems(content),
  ...formulaProblems(content, []),
]

function formulaProblems(node: unknown, path: string[]): Problem[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) => {
    const at = [...path, name]
    if (typeof value !== 'string') return formulaProblems(value, at)
    if (!isLanguage(name)) return []
    return brokenFormulas(value).map((formula) =>
      problem(at.join('.'), 'formula-broken', formula.slice(0, longestShown)),
    )
  })
}

const longestShown = 80
/** Rich texts stand below a language; code, names and numbers elsewhere. */
const isLanguage = (name: string): name is keyof LocalText => name === 'en' || name === 'ko'
