/** What the commands write: exactly one JSON document, or lines for people. Progress goes to stderr. */
import { type InspectColor, styleText } from 'node:util'

export type JsonOption = { json?: boolean }

export const printJson = (document: unknown) => console.log(JSON.stringify(document, null, 2))

/** Colour only where standard output is a terminal that wants it. */
export const paint = (style: InspectColor, text: string) => styleText(style, text, { stream: process.stdout })

export const mark = (good: boolean) => (good ? paint('green', '✓') : paint('red', '✗'))

export const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

/** One line that is written over on a terminal; nothing elsewhere, where it would only fill a log. */
export function showProgress(text: string) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`)
}

/** Wrong usage: one sentence on stderr, exit code 1. */
export class UsageError extends Error {
  override name = 'UsageError'
}
