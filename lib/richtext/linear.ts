/** A formula in one line of Unicode, as one would type it: for lists, and for the names of controls that show it. */
import type { Element, ElementContent, Nodes } from 'hast'

/** Stands between a function's name and what it is applied to. */
const apply = '\u2061'

/** `math` as KaTeX writes it. Fractions get a slash; indices an underscore where Unicode has no sign for them. */
export const linearFormula = (math: Element): string =>
  lineOf(math)
    .replace(/\u2061\s*(?=\()/g, '')
    .replace(/[\s\u00a0\u2061]+/g, ' ')
    .replace(/(?<=[([=+−⋅×/√≈≤≥→]) | (?=[)\],=+−⋅×/≈≤≥→])/g, '')
    .trim()

/** The first formula of a tree in which KaTeX has drawn; none where it could not. */
export function mathIn(node: Nodes): Element | undefined {
  if (node.type === 'element' && node.tagName === 'math') return node
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = mathIn(child)
    if (found) return found
  }
}

const rules: Record<string, (parts: string[]) => string> = {
  annotation: () => '',
  mphantom: () => '',
  mspace: () => ' ',
  mi: ([name = '']) => (name.length > 1 ? ` ${name}` : name),
  mfrac: ([over = '', under = '']) => `${grouped(over)}/${grouped(under)} `,
  msqrt: (parts) => `√${grouped(parts.join(''))}`,
  mroot: ([of = '', degree = '']) => `${raised(degree)}√${grouped(of)}`,
  msub: ([base = '', under = '']) => joined(base, lowered(under)),
  msup: ([base = '', over = '']) => joined(base, raised(over)),
  msubsup: ([base = '', under = '', over = '']) => joined(base, lowered(under) + raised(over)),
  munder: ([base = '', under = '']) => joined(base, lowered(under)),
  mover: ([base = '', over = '']) => accented(base, over),
  munderover: ([base = '', under = '', over = '']) => joined(base, lowered(under) + raised(over)),
  mtr: (parts) => parts.join(' '),
  mtable: (parts) => parts.join('; '),
}

function lineOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/[\u200b\u2062-\u2064]/g, '')
  if (node.type !== 'element') return ''
  const parts = node.children.map(lineOf)
  return rules[node.tagName]?.(parts) ?? parts.join('')
}

/** What a sum runs over, or a function's base, ends before that which follows. */
function joined(base: string, marks: string): string {
  const bare = base.replace(/[\s\u2061]+$/, '')
  if (bare !== base) return bare + marks + apply
  return /^[∑∏∫]$/.test(base) ? `${base}${marks} ` : base + marks
}

/** One name, number or sign, with what hangs on it, or already in brackets. */
const onePiece = /^(?:(?:[\d.]+|\p{L}\p{M}?|\p{L}+)(?:[₀-₉]|[⁰¹²³⁴-⁹]|_\p{L}+)*|[^()]|\([^()]*\))$/u

function grouped(text: string): string {
  const piece = text.trim()
  return onePiece.test(piece) ? piece : `(${piece})`
}

const digits = '0123456789+−-()'
const above = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾'
const below = '₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎'

function raised(text: string): string {
  const mark = text.trim()
  return /^[′″‴∗*]+$/.test(mark) ? mark : (inSigns(mark, above) ?? `^${grouped(mark)}`)
}

const lowered = (text: string) => inSigns(text.trim(), below) ?? `_${grouped(text)}`

function inSigns(text: string, signs: string): string | undefined {
  const known = text !== '' && [...text].every((sign) => digits.includes(sign))
  return known ? [...text].map((sign) => signs[digits.indexOf(sign)]).join('') : undefined
}

const accents = new Map([
  ['^', '\u0302'],
  ['ˉ', '\u0304'],
  ['~', '\u0303'],
  ['⃗', '\u20d7'],
  ['˙', '\u0307'],
])

/** What stretches over several signs, or is no accent, is written as raised. */
function accented(base: string, over: string): string {
  const accent = accents.get(over.trim())
  const letter = base.trim()
  return accent && [...letter].length === 1 ? (letter + accent).normalize('NFC') : joined(base, raised(over))
}
