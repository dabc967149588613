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

function plainFormula(formula: string): string {
  return katex
    .renderToString(formula, { output: 'mathml', throwOnError: false, strict: 'ignore', trust: false })
    .replace(/<annotation[\s\S]*?<\/annotation>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp);/g, (_whole, name: 'lt' | 'gt' | 'amp') => ({ lt: '<', gt: '>', amp: '&' })[name])
}
