/** SVG as text. Colours are CSS variables of the page (app/_ui/kinds/figure), each with a value for when there is none. */

export type Drawing = {
  /** Natural size in CSS pixels, which is also the view box; figures are narrower than a phone. */
  width: number
  height: number
  /** SVG elements, every text in them escaped. */
  body: string
}

type Attributes = Record<string, string | number | undefined>

export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? short(value) : value!)}"`)
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

export const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A hundredth of a pixel is finer than any screen. */
const short = (value: number) => String(Math.round(value * 100) / 100)

export const colors = {
  ink: 'var(--figure-ink, #1f2933)',
  faint: 'var(--figure-faint, #55606e)',
  line: 'var(--figure-line, #cbd3dd)',
  paper: 'var(--figure-paper, #ffffff)',
  accent: 'var(--figure-accent, #1c5fb0)',
}
/** Told apart by dash and marker too, never by colour alone. */
export const seriesColors = ['#1c5fb0', '#b4440c', '#1d6b45', '#7a3ea1', '#8a5a00', '#a02050'].map(
  (color, i) => `var(--figure-series-${i + 1}, ${color})`,
)
export const dashes = [undefined, '7 4', '2 4', '9 3 2 3', '4 2', '1 3']

type TextOptions = {
  anchor?: 'start' | 'middle' | 'end'
  size?: number
  color?: string
  bold?: boolean
  rotate?: number
}

/** Centred on `y`. */
export function text(x: number, y: number, content: string, options: TextOptions = {}): string {
  const { anchor = 'middle', size = 13, color = colors.ink, bold, rotate } = options
  return element(
    'text',
    {
      x,
      y,
      fill: color,
      'font-size': size,
      'text-anchor': anchor,
      'dominant-baseline': 'central',
      'font-weight': bold ? 650 : undefined,
      transform: rotate === undefined ? undefined : `rotate(${rotate} ${x} ${y})`,
    },
    escapeText(content.replace(hyphenAsMinus, '\u2212')),
  )
}

const hyphenAsMinus = /(?<![\p{L}\p{N})\]])-(?=\d)/gu

export const line = (x1: number, y1: number, x2: number, y2: number, more: Attributes = {}) =>
  element('line', { x1, y1, x2, y2, stroke: colors.line, ...more })

export const rect = (x: number, y: number, width: number, height: number, more: Attributes = {}) =>
  element('rect', { x, y, width, height, ...more })

export const group = (content: string, attributes: Attributes = {}) => element('g', attributes, content)

/** Width of a text in pixels, near enough to leave room for it: Hangul and other wide letters are square. */
export function textWidth(content: string, size = 13): number {
  let ems = 0
  for (const letter of content)
    ems += /[ᄀ-ᇿ⺀-鿿가-힣]/.test(letter) ? 0.95 : /[A-ZMW@%]/.test(letter) ? 0.68 : 0.54
  return ems * size
}

/** As much of a text as fits, with … for the rest. */
export function shorten(content: string, width: number, size = 13): string {
  if (textWidth(content, size) <= width) return content
  let kept = content
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

/** At most two lines, broken at a space. */
export function wrap(content: string, width: number, size = 13): string[] {
  if (textWidth(content, size) <= width) return [content]
  const words = content.split(' ')
  let first = words[0]!
  let used = 1
  while (used < words.length && textWidth(`${first} ${words[used]}`, size) <= width)
    first += ` ${words[used++]}`
  if (used === words.length) return [shorten(content, width, size)]
  return [shorten(first, width, size), shorten(words.slice(used).join(' '), width, size)]
}

/**
 * All of a text in as many lines as it needs, about equally long: broken at spaces, of two lines behind a comma if there
 * is one, and within a word only where one alone is too wide.
 */
export function breakLines(content: string, width: number, size = 13): string[] {
  const isWhole = (lines: string[]) => lines.join(' ') === content
  let lines = fillLines(content, width, size)
  for (let narrower = width - 4; lines.length > 1; narrower -= 4) {
    const again = fillLines(content, narrower, size)
    if (again.length > lines.length || (isWhole(lines) && !isWhole(again))) break
    lines = again
  }
  const clauses = content.split(/(?<=,) /)
  const fits = clauses.every((clause) => fillLines(clause, width, size).length === 1)
  return lines.length === 2 && clauses.length === 2 && fits ? clauses : lines
}

function fillLines(content: string, width: number, size: number): string[] {
  // A reader's font may be wider than the estimate.
  const fits = (words: string) => textWidth(words, size) * 1.1 <= width
  const lines: string[] = []
  let current = ''
  // A size such as 3 × 3 is one word.
  for (const word of content.split(/(?<!×) (?!×)/)) {
    if (current !== '' && fits(`${current} ${word}`)) {
      current += ` ${word}`
      continue
    }
    if (current !== '') lines.push(current)
    current = ''
    for (const letter of word) {
      if (current !== '' && !fits(current + letter)) {
        lines.push(current)
        current = ''
      }
      current += letter
    }
  }
  return [...lines, current]
}
