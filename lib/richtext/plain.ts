/** Markdown → one line of text, for lists that hold no markup. */
import type { Element, Root } from 'hast'
import rehypeKatex from 'rehype-katex'
import { unified } from 'unified'
import { linearFormula, mathIn } from './linear.ts'

/** Formulas in one line of Unicode; names of a generator's values as ‹name›. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\{\{(\w+)\}\}/g, '‹$1›')
    .replace(/```\w*\n?/g, ' ')
    .replace(/\$\$?([^$]+)\$\$?/g, (_whole, formula: string) => plainFormula(formula))
    .replace(/[*`]|^[#>]+ |\[\[|\]\]/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const drawn = unified().use(rehypeKatex, { output: 'mathml', strict: 'ignore', trust: false })

function plainFormula(formula: string): string {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: ['math-inline'] },
    children: [{ type: 'text', value: formula }],
  }
  const math = mathIn(drawn.runSync({ type: 'root', children: [code] }) as Root)
  return math ? linearFormula(math) : formula
}
