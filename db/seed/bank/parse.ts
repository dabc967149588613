/** The bank's YAML → questions as authors wrote them, with ids on their parts; their fields are not checked yet. */
import { isNode, LineCounter, parseDocument } from 'yaml'
import { slug } from '#graders/contract/text.ts'
import { contentProblems } from '#graders/theory/problems.ts'
import { withPartIds } from './part-ids.ts'

export type Written = { id: string; fields: Record<string, unknown> }

/** One item of a file; `fields` are missing when its id can't be one. Lines from 1. */
export type Entry = {
  name: string
  fields?: Record<string, unknown>
  /** Of the field that a path like `choices.2.text.ko` leads to, or of the nearest one around it. */
  lineOf: (path: string) => number
}

type Parsed = { entries: Entry[]; error?: { line: number; column: number; message: string } }

export function parseEntries(text: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    return { entries: [], error: { line, column: col, message: error.message } }
  }
  const whole = (message: string): Parsed => ({ entries: [], error: { line: 1, column: 1, message } })
  let list: unknown
  try {
    list = document.toJS()
  } catch (cause) {
    // Aliases of aliases: a few lines that would be gigabytes.
    return whole(cause instanceof Error ? cause.message : String(cause))
  }
  if (!Array.isArray(list)) return whole('not a list of questions')
  return {
    entries: list.map((item, i): Entry => {
      const { id, ...written } = (item ?? {}) as Record<string, unknown>
      const lineOf = (path: string) => lineAt(document, lines, [i, ...path.split('.')])
      const parsed = slug.safeParse(id)
      return parsed.success
        ? { name: parsed.data, fields: withPartIds(written, parsed.data), lineOf }
        : { name: typeof id === 'string' ? id : `[${i}]`, lineOf }
    }),
  }
}

function lineAt(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: (string | number)[]) {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** `mistakes` say where: `line:column: …`, or `question: …`. */
export function parseQuestions(text: string): { questions: Written[]; mistakes: string[] } {
  const { entries, error } = parseEntries(text)
  if (error) return { questions: [], mistakes: [`${error.line}:${error.column}: ${error.message}`] }
  return {
    questions: entries.flatMap(({ name, fields }) => (fields ? [{ id: name, fields }] : [])),
    mistakes: entries.flatMap(({ name, fields }) => (fields ? [] : [`${name}: id: not a slug`])),
  }
}

export const fieldMistakes = (fields: unknown): string[] =>
  contentProblems(fields).map(({ path, reason, detail }) =>
    [path, reason, detail].filter((part) => part).join(': '),
  )
