/** `[[1]]` marks where a blank stands, in prose, code or a formula of the question's text. */

const marker = /\[\[(\d{1,2})\]\]/g
/** Code, formulas and escaped characters as wholes, so that a marker's surroundings are known. */
const piece = /\\.|```[\s\S]*?```|`[^`\n]*`|\$\$[\s\S]*?\$\$|\$[^$]*\$|\[\[\d{1,2}\]\]/g

/** ① to ⑳; the input below the text carries the same sign. */
export const blankSign = (name: string) => String.fromCodePoint(0x2460 + Number(name) - 1)

/** Each marker as `( ① )` in prose and code, and as a boxed number in formulas, where KaTeX's fonts have no ①. */
export function showBlanks(markdown: string): string {
  return markdown.replace(piece, (text) =>
    text.replace(marker, (_, name: string) =>
      text.startsWith('$') ? `\\boxed{\\textsf{${name}}}` : `(\u00a0${blankSign(name)}\u00a0)`,
    ),
  )
}

/** Names in the order in which they first appear. */
export const blankNames = (markdown: string): string[] => [
  ...new Set([...markdown.matchAll(marker)].map((match) => match[1]!)),
]
