/** Texts and queries in one form, so that a search finds what a reader would call the same. */

import { withPhrases } from './spellings.ts'

/** Case, width (Korean keyboards type both) and composition of letters do not matter, nor does how much space there is. */
export const normalise = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

const maxWords = 8

/** What a text must contain, all of it: words, and phrases in quotes. */
export function wordsOf(query: string): string[] {
  const found = withPhrases(normalise(query)).match(/"[^"]+"|[^\s"]+/g) ?? []
  return [...new Set(found.map((word) => word.replaceAll('"', '').trim()))]
    .filter((word) => word !== '')
    .slice(0, maxWords)
}
