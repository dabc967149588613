/** Formulas of a text that KaTeX can't read: students would see their source in red. */
import katex from 'katex'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMath)

/** @returns the source of each; `{{names}}` count as a number that a generator puts there, `\{{names}}` as a function. */
export function brokenFormulas(markdown: string): string[] {
  if (!markdown.includes('$')) return []
  const text = markdown.replace(/\\\{\{\w+\}\}/g, '\\sin').replace(/\{\{\w+\}\}/g, '1')
  return formulasIn(reader.parse(text)).filter((formula) => !isReadable(formula))
}

function formulasIn(node: Nodes): string[] {
  if (node.type === 'inlineMath' || node.type === 'math') return [node.value]
  return 'children' in node ? node.children.flatMap(formulasIn) : []
}

function isReadable(formula: string): boolean {
  try {
    katex.renderToString(formula, { throwOnError: true, strict: 'ignore', trust: false, output: 'mathml' })
    return true
  } catch (error) {
    if (error instanceof katex.ParseError) return false
    throw new Error('A formula could not be checked', { cause: error })
  }
}
