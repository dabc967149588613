/** The bank's YAML → questions as authors wrote them, with ids on their parts; their fields are not checked yet. */
import { LineCounter, parseDocument } from 'yaml'
import { slug } from '#graders/contract/text.ts'
import { contentProblems } from '#graders/theory/problems.ts'
import { withPartIds } from './part-ids.ts'

export type Written = { id: string; fields: Record<string, unknown> }

/** `mistakes` say where: `line:column: …`, or `question: …`. */
export function parseQuestions(text: string): { questions: Written[]; mistakes: string[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    return { questions: [], mistakes: [`${line}:${col}: ${error.message}`] }
  }
  const list: unknown = document.toJS()
  if (!Array.isArray(list)) return { questions: [], mistakes: ['not a list of questions'] }
  const questions: Written[] = []
  const mistakes: string[] = []
  for (const [i, item] of list.entries()) {
    const { id, ...written } = (item ?? {}) as Record<string, unknown>
    const parsed = slug.safeParse(id)
    if (parsed.success) questions.push({ id: parsed.data, fields: withPartIds(written, parsed.data) })
    else mistakes.push(`${id ?? `[${i}]`}: id: not a slug`)
  }
  return { questions, mistakes }
}

export const fieldMistakes = (fields: unknown): string[] =>
  contentProblems(fields).map(({ path, reason, detail }) =>
    [path, reason, detail].filter((part) => part).join(': '),
  )
