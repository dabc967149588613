const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
}

/**
 * A short presented text for places that hold no markup, such as the options of a select. Undefined for formulas and
 * code blocks, which would be gibberish without theirs.
 */
export function plainText(html: string, maxLength = 80): string | undefined {
  if (/katex|<pre|<img|<table/i.test(html)) return undefined
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text
}

/** A, B, C …: how the options of a matching question are called. */
export const letter = (index: number) => String.fromCodePoint(65 + index)
