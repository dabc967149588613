/** Whether what a generator made can be shown and trusted. */
import type { VariantParams } from '../../question.ts'
import { type Problem, problem } from '../problem.ts'
import { type Made, unreadable } from './run.ts'

const maxParams = 40
const maxParamLength = 2_000

/** `needsAnswer`: of a generator alone; the key of a code-reading question may be any of its values. */
export function paramProblems(params: VariantParams, needsAnswer = true): Problem[] {
  const entries = Object.entries(params)
  if (entries.length === 0 || entries.length > maxParams) return [problem('generator', 'generator-no-params')]
  if (needsAnswer && !Object.hasOwn(params, 'answer')) return [problem('generator', 'generator-no-answer')]
  return entries.flatMap(([name, value]): Problem[] => {
    if (typeof value === 'string') {
      const bad = value.startsWith(unreadable) || value.length > maxParamLength
      return bad || !/^\w{1,40}$/.test(name) ? [problem('generator', 'generator-param', name)] : []
    }
    if (!Number.isFinite(value)) return [problem('generator', 'generator-not-finite', name)]
    return isRounded(value) ? [] : [problem('generator', 'generator-unrounded', `${name} = ${value}`)]
  })
}

/** Twelve digits are more than any stem shows; the rest is binary noise such as 0.30000000000000004. */
const isRounded = (value: number) => Number(value.toPrecision(12)) === value

/**
 * Variants whose `answer` is not what `verify` found: to a millionth, or rounded to the decimals, or to the
 * significant digits, that the most precise of all answers has (2 among 1.25 and 0.75 stands for 2.00).
 */
export function disagreements(made: Made[]): Problem[] {
  const answers = made.map(({ params }) => String(params.answer))
  const decimals = Math.max(...answers.map((answer) => /\.(\d+)$/.exec(answer)?.[1]?.length ?? 0))
  const digits = Math.max(...answers.map((answer) => significantDigits(answer)))
  return made.flatMap(({ verified }, i) => {
    if (verified === null) return []
    const answer = answers[i]!.trim() === '' ? Number.NaN : Number(answers[i])
    const near = (allowed: number) => Math.abs(answer - verified) <= allowed * (1 + 1e-6)
    const unit = answer === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(answer))) + 1 - digits)
    if (near(1e-6) || near(0.5 * 10 ** -decimals) || near(0.5 * unit)) return []
    return [problem('generator', 'generator-verify-disagrees', `answer ${answers[i]}, verify ${verified}`)]
  })
}

const significantDigits = (answer: string) =>
  Math.max(1, answer.replace(/e.*$/i, '').replace(/[^\d]/g, '').replace(/^0+/, '').length)
