import { describe, expect, test } from 'vitest'
import { present } from './present.ts'
import { renderRich } from './render.ts'

/** Work done by this process; what others do on the machine does not count. */
const cpuMs = () => process.cpuUsage().user / 1000

describe('what an author writes is shown', () => {
  test('a single paragraph comes without its <p>, several keep theirs', () => {
    expect(renderRich('a **b**')).toBe('a <strong>b</strong>')
    expect(renderRich('a\n\nb')).toMatch(/^<p>a<\/p>\s*<p>b<\/p>$/)
  })

  test('formulas become KaTeX with MathML for screen readers, inline and displayed', () => {
    expect(renderRich('$x^2$')).toMatch(/class="katex".*<math/s)
    expect(renderRich('$$\n\\sum_i x_i\n$$')).toContain('katex-display')
  })

  test('a formula carries its line of text, for controls that are named by it', () => {
    expect(renderRich('from $QK^\\top$')).toMatch(/<math [^>]*data-line="QK\^⊤"/)
  })

  test('a broken formula is shown as such and the rest of the text stays', () => {
    const html = renderRich('before $\\frac{1$ after')
    expect(html).toContain('katex-error')
    expect(html).toMatch(/before.*after/s)
  })

  test('TypeScript is highlighted, also when the fence says ts, and an unknown language is plain', () => {
    expect(renderRich('```ts\nconst a = 1\n```')).toContain('hljs-keyword')
    expect(renderRich('```nonsense\nconst a = 1\n```')).not.toContain('hljs-keyword')
  })

  test('tables keep the alignment of their columns', () => {
    expect(renderRich('| a | b |\n|--:|---|\n| 1 | 2 |')).toContain('align="right"')
  })

  test('signs of less and greater in prose survive', () => {
    expect(renderRich('a < b and b > c')).toBe('a &#x3C; b and b > c')
  })

  test('a link opens elsewhere and tells the other side nothing', () => {
    expect(renderRich('[x](https://example.org)')).toBe(
      '<a href="https://example.org" target="_blank" rel="noopener noreferrer">x</a>',
    )
  })
})

describe('nothing hostile gets through', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://evil.example/pixel.png)',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<a href="javascript:alert(1)">x</a>',
    '<svg/onload=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '$\\href{javascript:alert(1)}{x}$',
    '$\\includegraphics{https://evil.example/a.png}$',
    '$\\htmlStyle{background:url(https://evil.example)}{x}$',
    '$\\htmlId{root}{x}$',
    '$\\url{javascript:alert(1)}$',
    '`<script>alert(1)</script>`',
    '```html\n<script>alert(1)</script>\n```',
    '```"onmouseover=alert(1)\ncode\n```',
    '[x]: javascript:alert(1)\n\n[x]',
    '<https://x.example/"onmouseover="alert(1)>',
    '- [x] <input onfocus=alert(1) autofocus>',
    '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
    '[^1]\n\n[^1]: <script>alert(1)</script>',
    '<!--><script>alert(1)</script>-->',
  ]

  test.each(hostile)('%s', (markdown) => {
    const html = renderRich(markdown)
    const tags = [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag)
    const forbidden = /^<(script|img|svg\s*\/?onload|iframe|input|object|embed|style|link|form)\b/i
    expect(tags.filter((tag) => forbidden.test(tag))).toEqual([])
    // Attribute values may quote anything; what matters is what stands outside quotes, and where links lead.
    const bare = tags.map((tag) => tag.replace(/"[^"]*"/g, '""')).join('')
    expect(bare).not.toMatch(/\son\w+\s*=/i)
    const targets = [...html.matchAll(/\s(?:href|src|action|xlink:href)="([^"]*)"/gi)].map(([, url]) => url)
    expect(targets.filter((url) => !/^(https?:|mailto:|#)/i.test(url!))).toEqual([])
  })

  test('a text cannot claim an id of the page', () => {
    expect(renderRich('# title\n\n<a id="root">x</a>')).not.toMatch(/\sid=/)
  })

  test('a macro bomb ends as an error, soon', () => {
    const bomb =
      '$\\def\\a{\\b\\b\\b\\b}\\def\\b{\\c\\c\\c\\c}\\def\\c{\\d\\d\\d\\d}\\def\\d{\\e\\e\\e\\e}\\def\\e{xxxx}\\a\\a\\a$'
    const startedMs = cpuMs()
    renderRich(bomb)
    expect(cpuMs() - startedMs).toBeLessThan(2_000)
  })

  test.each([
    ['quotes within quotes', '>'.repeat(20_000)],
    ['open brackets', '['.repeat(20_000)],
    ['emphasis', '*a_'.repeat(2_400)],
    ['far too much emphasis', '*a_'.repeat(10_000)],
    ['a million letters', 'a'.repeat(1_000_000)],
    ['a million dollars', '$'.repeat(1_000_000)],
  ])('%s do not hold up the server', (_name, markdown) => {
    const startedMs = cpuMs()
    expect(renderRich(markdown)).not.toBe('')
    expect(cpuMs() - startedMs).toBeLessThan(4_000)
  })

  test('a text that is too long is shown as it is, escaped', () => {
    expect(renderRich(`<script>${'x'.repeat(60_000)}`)).toMatch(/^<pre>&lt;script&gt;x/)
  })
})

test('a view in one language holds that language only, as HTML, and everything else unchanged', () => {
  const at = new Date(0)
  const view = {
    stem: { en: '**one**', ko: '**하나**' },
    choices: [{ id: 'a', text: { en: '$x$ & y', ko: '둘' } }],
    points: 3,
    at,
    none: null,
  }
  expect(present(view, 'ko')).toEqual({
    stem: '<strong>하나</strong>',
    choices: [{ id: 'a', text: '둘' }],
    points: 3,
    at,
    none: null,
  })
  expect(present(view, 'en').choices[0]!.text).toContain('katex')
})
