import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test('markup goes, text and its entities stay', () => {
  expect(plainText('<p>a &lt; b &amp; <code>c</code></p>\n')).toBe('a < b & c')
})

test('formulas and code blocks have no plain form', () => {
  expect(plainText('<p>x is <span class="katex">…</span></p>')).toBeUndefined()
  expect(plainText('<pre><code>x</code></pre>')).toBeUndefined()
})

test('a long text is cut', () => {
  expect(plainText('a'.repeat(100), 10)).toBe('aaaaaaaaa…')
})
