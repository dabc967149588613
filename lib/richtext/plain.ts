/** Markdown → one line of text, for lists that hold no markup. */
import katex from 'katex'

/** Formulas as the Unicode that KaTeX writes for screen readers; names of a generator's values as ‹name›. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\{\{(\w+)\}\}/g, '‹$1›')
    .replace(/```\w*\n?/g, ' ')
    .replace(/\$\$?([^$]+)\$\$?/g, (_whole, formula: string) => plainFormula(formula))
    .replace(/[*`]|^[#>]+ |\[\[|\]\]/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A sign, a number or a closing bracket with a whole number above it: 2w² is not 2w2. */
const exponent =
  /<msup><m[ino][^>]*>([^<]*)<\/m[ino]>(?:<mrow>)?(?:<mo>(−)<\/mo>)?<mn>(\d+)<\/mn>(?:<\/mrow>)?<\/msup>/g

function plainFormula(formula: string): string {
  return katex
    .renderToString(formula, { output: 'mathml', throwOnError: false, strict: 'ignore', trust: false })
    .replace(/<annotation[\s\S]*?<\/annotation>/g, '')
    .replace(exponent, (_whole, base: string, minus: string | undefined, digits: string) => {
      return base + (minus ? '⁻' : '') + [...digits].map((digit) => raised[Number(digit)]).join('')
    })
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp);/g, (_whole, name: 'lt' | 'gt' | 'amp') => ({ lt: '<', gt: '>', amp: '&' })[name])
}
