import { describe, expect, test } from 'vitest'
import { renderRich } from './render.ts'

const shown = (markdown: string) => renderRich(markdown).replace(/<math.*?<\/math>/gs, '')
const words = (markdown: string) => shown(markdown).replace(/<[^>]*>/g, '')

describe('where a line may not end', () => {
  test('a short formula is whole and keeps the bracket, comma or ending that touches it', () => {
    expect(shown('잡음 ($\\alpha = 1$)는 작다')).toMatch(
      /잡음 <span class="together">\(.*\).?는<\/span> 작다/s,
    )
    expect(shown('$x$, then')).toMatch(/<\/span>,<\/span> then$/)
    expect(shown('$\\alpha = 1$')).not.toContain('<wbr>')
  })

  test('a long formula is broken behind its signs of relation only', () => {
    const html = shown('$y = 0.8 + 0.7 + 10 (0.15 + 0.1) = 0.8 + 0.7 + 2.5 = 4$')
    expect(html.match(/<wbr>/g)).toHaveLength(3)
    expect(html).not.toMatch(/mbin">[^<]*<\/span><span class="mspace"[^>]*><\/span><\/span><wbr>/)
  })

  test('a displayed formula is left alone', () => {
    expect(shown('$$\na = b + c + d + e + f + g + h + i + j + k + l\n$$')).not.toMatch(/together|<wbr>/)
  })

  test('a formula that is a paragraph of its own is displayed, as the whole of a text it is not', () => {
    expect(shown('so\n\n$$a = b$$\n\nholds')).toContain('katex-display')
    expect(shown('$$a = b$$')).not.toContain('katex-display')
  })

  test('formulas line by line are displayed each, beside words they are not', () => {
    expect(shown('so\n\n$$a = b$$\n$$c = d$$').match(/katex-display/g)).toHaveLength(2)
    expect(shown('so\n\n$a$ or $b$')).not.toContain('katex-display')
  })

  test('short code is whole, and Korean endings stay with the code or bracket before them', () => {
    expect(shown('`[4, 10]`이며')).toBe('<code class="together">[4, 10]</code>\u2060이며')
    expect(shown('`tf.layers.dense({ units: 10 })`')).not.toContain('together')
    expect(words('인내(patience)는')).toBe('인내(patience)\u2060는')
  })

  test('sizes and percentages are not torn apart', () => {
    expect(words('15 × 15 × 32 is 99 % of it')).toBe('15\u00a0×\u00a015\u00a0×\u00a032 is 99\u00a0% of it')
  })
})

describe('signs', () => {
  test('the digits of long numbers stand in groups, in prose and in formulas', () => {
    expect(words('42928704개 중 536536개, 1998년')).toBe('42,928,704개 중 536,536개, 1998년')
    expect(words('$768 \\cdot 768 = 589824$')).toContain('589,824')
  })

  test('other long rows of digits stay as they are', () => {
    for (const text of ['0.123456', 'arXiv:1706.03762', '00110101', 'v20240101', '12,345'])
      expect(words(text)).toBe(text)
    expect(words('$10000^{2i/d} \\cdot 0.12345$')).toMatch(/10000.*0\.12345/)
  })

  test('a negative number has a minus sign, a range and a name keep their hyphens', () => {
    expect(words('7, -1 and (-2), 5-fold, k-NN, 3-4, `-1`')).toBe('7, −1 and (−2), 5-fold, k-NN, 3-4, -1')
  })

  test('an apostrophe is curved in prose and straight in code', () => {
    expect(words("it doesn't take `'a'b'c'`")).toBe("it doesn’t take 'a'b'c'")
  })
})
