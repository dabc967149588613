/** Numbers as students type them, and when one is close enough. */
import { z } from 'zod'

export type ReadNumber =
  | { ok: true; value: number }
  | { ok: false; reason: 'empty' | 'decimal-comma' | 'not-a-number' }

/**
 * Reads `1,234.5`, `-.5`, `1e-3`, `2.5×10^-3`, full-width digits. A decimal comma is refused instead of guessed, also
 * where it looks like thousands (`0,245`). Fractions, hex, NaN and infinities are no numbers here.
 */
export function readNumber(text: string): ReadNumber {
  const typed = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()
    .replace(/\s*[×x*]\s*10\s*\^\s*\(?([+-]?\d{1,4})\)?$/i, 'e$1')
  if (typed === '') return { ok: false, reason: 'empty' }
  const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i
  const thousands = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?(e[+-]?\d{1,4})?$/i
  if (plain.test(typed) || thousands.test(typed)) {
    const value = Number(typed.replaceAll(',', ''))
    return Number.isFinite(value) ? { ok: true, value } : { ok: false, reason: 'not-a-number' }
  }
  return { ok: false, reason: /^[+-]?\d*,\d+$/.test(typed) ? 'decimal-comma' : 'not-a-number' }
}

/** A number, or `{{name}}` where a generator's parameter becomes one. */
export const amount = z.union([z.number(), z.string().regex(/^\{\{\w+\}\}$/)])
export type Amount = z.infer<typeof amount>

/** @throws when a generator's parameter was never put in: such content must not be shown or graded. */
export function getNumber(value: Amount): number {
  if (typeof value === 'number') return value
  throw new Error(`The question was not instantiated: ${value} has no value`)
}

/** Accepted when either holds; neither given means exact. */
export const tolerance = z.strictObject({
  absolute: z.number().positive().optional(),
  relative: z.number().positive().max(1).optional(),
})
export type Tolerance = z.infer<typeof tolerance>

/** A billionth of slack, so that 0.24 lies within 0.005 of 0.245 in spite of binary fractions. */
export function isClose(
  value: number,
  expected: number,
  { absolute = 0, relative = 0 }: Tolerance = {},
): boolean {
  const allowed = Math.max(absolute, relative * Math.abs(expected))
  const slack = 1e-9 * Math.max(Math.abs(expected), allowed)
  return Math.abs(value - expected) <= allowed + slack
}
