import { expect, test } from 'vitest'
import { plainText } from './plain.ts'

test.each([
  ['K^\\top', 'K^⊤'],
  ['2w^2 + 10^{-3}', '2w²+10⁻³'],
  ["F'(x)", 'F′(x)'],
  ['\\beta_1 x_i^2', 'β₁x_i²'],
  ['h_{t-1}', 'h_(t−1)'],
  ['\\frac{1}{2\\sigma^2}', '1/(2σ²)'],
  ['\\frac12\\mu^2', '1/2 μ²'],
  ['\\frac{a + b}{n}', '(a+b)/n'],
  ['QK^\\top/\\sqrt{d_k}', 'QK^⊤/√d_k'],
  ['\\sqrt[3]{a b}', '³√ab'],
  ['\\prod_{s=1}^{t}\\alpha_s', '∏_(s=1)^t α_s'],
  ['-\\sum_k y_k \\ln p_k', '−∑_k y_k ln p_k'],
  ['\\log_2(1-p)', 'log₂(1−p)'],
  ['\\hat y - \\bar\\alpha', 'ŷ−ᾱ'],
  ['\\begin{bmatrix} 1 & 0 \\\\ 2 & 3 \\end{bmatrix}', '[1 0; 2 3]'],
])('%s is said as %s', (formula, line) => {
  expect(plainText(`$${formula}$`).normalize()).toBe(line.normalize())
})

test('nothing is lost from a formula with marks that a line does not have', () => {
  expect(plainText('$\\overline{a b}$')).toMatch(/^ab/)
  expect(plainText('$\\underset{w}{\\mathrm{argmin}}\\,L$')).toMatch(/argmin.*w.*L/)
})
