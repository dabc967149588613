/** The reasons for which authored content can't be published; each is worded in lib/i18n/messages under kinds.problems. */
import type { Problem } from './kinds/kind.ts'

export type { Problem }

export const problemReasons = [
  'missing',
  'wrong-type',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'too-small',
  'too-large',
  'not-allowed',
  'unknown-field',
  'unknown-topic',
  'duplicate-topic',
  'duplicate-id',
  'equal-texts',
  'choice-empty',
  'no-correct-choice',
  'many-correct-choices',
  'all-correct-choices',
  'first-unit-factor',
  'duplicate-unit',
  'not-comparable',
  'accepted-and-wrong',
  'one-right-side',
  'formula-broken',
  'marker-missing',
  'marker-unknown',
  'no-blanks',
  'figure-size',
  'figure-log-scale',
  'figure-skip',
  'placeholder-without-generator',
  'placeholder-unfilled',
  'generator-failed',
  'generator-limit',
  'generator-no-params',
  'generator-param',
  'generator-no-answer',
  'generator-not-finite',
  'generator-unrounded',
  'generator-not-reproducible',
  'generator-verify-disagrees',
  'generator-few-variants',
  'generator-invalid-variant',
  'fragment-shows-exports',
  'fragment-failed',
  'fragment-limit',
  'fragment-did-not-throw',
  'fragment-disagrees',
] as const
export type ProblemReason = (typeof problemReasons)[number]

export const problem = (path: string, reason: ProblemReason, detail?: string): Problem =>
  detail === undefined ? { path, reason } : { path, reason, detail }
