/** What a typesetter does to prose: where a line may not end, and the signs that a keyboard lacks. */
import type { Element, ElementContent, Root } from 'hast'

const inMath = (node: Element) =>
  Array.isArray(node.properties.className) &&
  node.properties.className.some((name) => name === 'math-inline' || name === 'math-display')

/** Before the formulas are drawn. Code stays as it is typed. */
export function typesetText(node: Root | ElementContent): void {
  if (!('children' in node)) return
  if (node.type === 'element' && node.tagName === 'p') displayLoneFormulas(node)
  for (const [i, child] of node.children.entries()) {
    if (child.type === 'text') child.value = withSigns(child.value, isCode(node.children[i - 1]))
    else if (child.type === 'element' && inMath(child)) groupInFormula(child)
    else if (child.type === 'element' && child.tagName === 'code') keepShortCode(child)
    else if (child.type === 'element' && child.tagName !== 'pre') typesetText(child)
    else if (child.type === 'element' && child.children[0]?.type === 'element' && inMath(child.children[0]))
      groupInFormula(child.children[0])
  }
}

/** Markdown takes `$$…$$` on one line for inline, whatever stands around it. */
function displayLoneFormulas(paragraph: Element) {
  const said = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const formulas = said.filter((child) => child.type === 'element').filter(inMath)
  if (formulas.length < said.length) return
  for (const formula of formulas) formula.properties.className = ['language-math', 'math-display']
}

const isCode = (node: Root['children'][number] | undefined) =>
  node?.type === 'element' && node.tagName === 'code'

const noBreakSpace = '\u00a0'
const wordJoiner = '\u2060'
/** Five digits and more; fewer are years as often as numbers, and an id has letters or signs beside it. */
const longNumber = /(?<![\w.,:/#-])[1-9]\d{4,}(?![\w/-]|[.,]\d)/g

const withSigns = (text: string, afterCode: boolean) =>
  text
    .replace(/^(?=[가-힣])/, afterCode ? wordJoiner : '')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/(?<=^|[\s(,[])-(?=\d)/g, '\u2212')
    .replace(/(?<=\d) (?=%)/g, noBreakSpace)
    .replace(/(?<=[\p{L}\p{N})?]) × (?=[\p{L}\p{N}(?])/gu, `${noBreakSpace}×${noBreakSpace}`)
    // Browsers keep a Hangul word together, but not its ending behind a bracket.
    .replace(/(?<=[)\]”’"%])(?=[가-힣])/g, wordJoiner)
    .replace(longNumber, (digits) => grouped(digits, ','))

const grouped = (digits: string, comma: string) => digits.replace(/\B(?=(\d{3})+$)/g, comma)

function groupInFormula(code: Element) {
  for (const child of code.children)
    if (child.type === 'text')
      child.value = child.value.replace(/(?<![\d.#_^])[1-9]\d{4,}(?![A-Za-z\d^]|\.\d)/g, (digits) =>
        grouped(digits, '{,}'),
      )
}

const shortCode = 26

function keepShortCode(code: Element) {
  if (visible(code).length <= shortCode) code.properties.className = ['together']
}

const visible = (node: ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(visible).join('') : ''

/**
 * After the formulas are drawn: a formula keeps the bracket before it and the comma or ending after it, and is broken
 * itself only when it is long.
 */
export function keepFormulas(node: Root | ElementContent): void {
  if (!('children' in node)) return
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i]!
    if (child.type !== 'element') continue
    const names = child.properties.className
    if (Array.isArray(names) && names.includes('katex-display')) continue
    if (!(Array.isArray(names) && names.includes('katex'))) {
      keepFormulas(child)
      continue
    }
    allowBreaks(child)
    const together: ElementContent[] = [child]
    const [before, after] = [node.children[i - 1], node.children[i + 1]]
    if (before?.type === 'text') {
      const bracket = /[([“‘]+$/.exec(before.value)?.[0]
      if (bracket) {
        before.value = before.value.slice(0, -bracket.length)
        together.unshift({ type: 'text', value: bracket })
      }
    }
    if (after?.type === 'text') {
      const end = /^[^\s(]{1,12}/.exec(after.value)?.[0]
      if (end) {
        after.value = after.value.slice(end.length)
        together.push({ type: 'text', value: end })
      }
    }
    node.children[i] = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['together'] },
      children: together,
    }
  }
}

/** About what fits on half a phone's line, in letters. */
const longFormula = 24

/** After signs of relation; elsewhere only in a part that is still too long. */
function allowBreaks(katex: Element) {
  const html = katex.children.find(
    (part): part is Element =>
      part.type === 'element' &&
      Array.isArray(part.properties.className) &&
      part.properties.className.includes('katex-html'),
  )
  if (!html || visible(html).length <= longFormula) return
  const parts: ElementContent[][] = [[]]
  for (const base of html.children) {
    parts.at(-1)!.push(base)
    if (endsWithRelation(base)) parts.push([])
  }
  const wbr = (): ElementContent => ({ type: 'element', tagName: 'wbr', properties: {}, children: [] })
  html.children = parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => {
      const letters = part.map(visible).join('').length
      const inside =
        letters > longFormula ? part.flatMap((base, k) => (k > 0 ? [wbr(), base] : [base])) : part
      return i > 0 ? [wbr(), ...inside] : inside
    })
}

function endsWithRelation(base: ElementContent): boolean {
  if (base.type !== 'element') return false
  const last = base.children.findLast(
    (child) =>
      child.type === 'element' &&
      !(Array.isArray(child.properties.className) && child.properties.className.includes('mspace')),
  )
  return (
    last?.type === 'element' &&
    Array.isArray(last.properties.className) &&
    last.properties.className.includes('mrel')
  )
}
