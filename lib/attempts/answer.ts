/** Answers as they come from a browser: anything at all. */
import { maxSourceBytes } from '#graders/contract/limits.ts'

export const maxAnswerBytes = 16 * 1024
const maxDepth = 8

export type AnswerProblem = 'invalid-answer' | 'answer-too-large'

/**
 * Null for an answer that can be stored. Kinds parse answers when they grade; here only what Postgres or memory could
 * not bear is refused: U+0000, lone surrogates, deep nesting, great length.
 */
export function whyNotStore(kind: string, answer: unknown): AnswerProblem | null {
  if (answer === null) return null
  if (typeof answer !== 'object' || Array.isArray(answer) || !isShallow(answer, maxDepth))
    return 'invalid-answer'
  const source = kind === 'code' ? sourceOf(answer) : undefined
  if (kind === 'code' && (source === undefined || Object.keys(answer).length !== 1)) return 'invalid-answer'
  const text = source ?? JSON.stringify(answer)
  if (Buffer.byteLength(text) > (kind === 'code' ? maxSourceBytes : maxAnswerBytes)) return 'answer-too-large'
  return allStorable(answer) ? null : 'invalid-answer'
}

/** The code in a coding question's answer. */
export function sourceOf(answer: unknown): string | undefined {
  const source = answer && typeof answer === 'object' ? (answer as { source?: unknown }).source : undefined
  return typeof source === 'string' ? source : undefined
}

export const isStorableText = (text: string) => text.isWellFormed() && !text.includes('\0')

function isShallow(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return true
  return depth > 0 && Object.values(value).every((item) => isShallow(item, depth - 1))
}

function allStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value)
  if (typeof value === 'number') return Number.isFinite(value)
  if (value === null || typeof value === 'boolean' || value === undefined) return true
  if (typeof value !== 'object') return false
  return Object.entries(value).every(([key, item]) => isStorableText(key) && allStorable(item))
}

/** Equal as stored; the browser sends an answer again when it did not hear that it was saved. */
export const sameAnswer = (a: unknown, b: unknown) => canonical(a) === canonical(b)

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    .join()}}`
}
