/**
 * Markdown as authors write it → HTML that may stand in any page. Raw HTML is dropped, the rest is sanitised, and only
 * then do KaTeX and the highlighter add markup of their own, from text alone.
 */
import type { ElementContent, Root } from 'hast'
import rehypeHighlight from 'rehype-highlight'
import rehypeKatex from 'rehype-katex'
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { linearFormula } from './linear.ts'
import { keepFormulas, typesetText } from './typeset.ts'

/** Images would let a text fetch from elsewhere, inputs would sit in forms, ids could clash with the page's own. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((name) => !['img', 'picture', 'source', 'input'].includes(name)),
  attributes: {
    a: ['href'],
    code: [['className', /^language-[\w-]+$/, 'math-inline', 'math-display']],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(() => tidy)
  .use(() => typesetText)
  .use(rehypeKatex, { trust: false, strict: 'ignore', maxSize: 20, maxExpand: 500, output: 'htmlAndMathml' })
  .use(() => makeDisplaysFocusable)
  .use(() => putInOneLine)
  .use(() => keepFormulas)
  .use(rehypeHighlight, {
    detect: false,
    aliases: { typescript: ['ts', 'tsx'], javascript: ['js'], python: ['py'] },
  })
  .use(rehypeStringify)

/** Longer texts are no prose; parsing them could hold up a server. */
const maxLength = 50_000
/** Pairing these marks takes quadratic time. */
const pairedMarks = /[*_~[\]$]/g
const maxPairedMarks = 5_000

/** Pure, so what was rendered once is kept: an exam shows the same few hundred texts to everybody. */
const rendered = new Map<string, string>()
const maxKept = 3_000

/** A text of one paragraph comes without `<p>`, so that it can stand in a label or a button. */
export function renderRich(markdown: string): string {
  const known = rendered.get(markdown)
  if (known !== undefined) return known
  const html = render(markdown)
  if (rendered.size >= maxKept) rendered.clear()
  rendered.set(markdown, html)
  return html
}

function render(markdown: string): string {
  if (markdown.length > maxLength || (markdown.match(pairedMarks)?.length ?? 0) > maxPairedMarks)
    return asPlainText(markdown)
  try {
    return String(processor.processSync(markdown))
  } catch (error) {
    // Nesting that exhausts the stack is the one input on which the parsers are known to throw.
    if (error instanceof RangeError) return asPlainText(markdown)
    throw new Error('A text could not be rendered', { cause: error })
  }
}

const asPlainText = (text: string) =>
  `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre>`

/** A formula wider than a phone scrolls sideways, by keyboard too. */
function makeDisplaysFocusable(node: Root | ElementContent) {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const { className } = child.properties
    if (Array.isArray(className) && className.includes('katex-display')) child.properties.tabIndex = 0
    else makeDisplaysFocusable(child)
  }
}

/** For the names of controls (see Html); elsewhere MathML says more. */
function putInOneLine(node: Root | ElementContent) {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'math') child.properties['data-line'] = linearFormula(child)
    else putInOneLine(child)
  }
}

function tidy(tree: Root) {
  for (const node of tree.children) if (node.type === 'element') tidyElement(node)
  const blocks = tree.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const only = blocks[0]
  if (blocks.length === 1 && only?.type === 'element' && only.tagName === 'p') tree.children = only.children
}

/** Links leave the exam in another tab; wide tables and code can be scrolled with the keyboard too. */
function tidyElement(node: ElementContent) {
  if (node.type !== 'element') return
  if (node.tagName === 'a')
    Object.assign(node.properties, { target: '_blank', rel: ['noopener', 'noreferrer'] })
  // Screen readers would announce a header without words.
  if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td'
  if (node.tagName === 'pre' || node.tagName === 'table') node.properties.tabIndex = 0
  node.children.forEach(tidyElement)
}
