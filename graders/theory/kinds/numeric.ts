/** A number, within a tolerance and, where units are offered, in any of them. All or nothing. */
import { z } from 'zod'
import { type LocalText, localText } from '../../contract/text.ts'
import { problem } from '../problem.ts'
import { amount, getNumber, isClose, readNumber, tolerance } from '../reading/number.ts'
import { theoryCommon } from './common.ts'
import type { TheoryKind } from './kind.ts'

const unitName = z.string().trim().min(1).max(20)

const content = z.strictObject({
  kind: z.literal('numeric'),
  ...theoryCommon,
  /** In the first of `units` where there are any. */
  answer: amount,
  tolerance: tolerance.optional(),
  /** Shown behind the input; has no say in grading. */
  unit: localText.optional(),
  /** `value × factor` is the value in the first unit, so the first factor is 1. */
  units: z
    .array(z.strictObject({ name: unitName, factor: z.number().positive() }))
    .max(8)
    .optional(),
})
const answer = z.strictObject({ text: z.string().max(100), unit: z.string().max(20).optional() })

export type NumericContent = z.infer<typeof content>
export type NumericAnswer = z.infer<typeof answer>
export type NumericView = { kind: 'numeric'; stem: LocalText; unit: LocalText | null; units: string[] }

export const numeric = {
  kind: 'numeric',
  content,
  answer,
  view: ({ stem, unit, units }) => ({
    kind: 'numeric',
    stem,
    unit: unit ?? null,
    units: (units ?? []).map(({ name }) => name),
  }),
  key: ({ answer, units }) => ({
    text: String(answer),
    ...(units?.[0] && { unit: units[0].name }),
  }),
  grade: (content, given) => {
    const { text, factor } = readUnit(content, given)
    const read = readNumber(text)
    const right = read.ok && isClose(read.value * factor, getNumber(content.answer), content.tolerance)
    return { score: right ? 1 : 0, parts: [{ id: 'value', right }] }
  },
  problems: ({ units = [] }) => [
    ...(units[0] && units[0].factor !== 1 ? [problem('units.0.factor', 'first-unit-factor')] : []),
    ...units.flatMap(({ name }, i) =>
      units.slice(0, i).some((other) => other.name === name)
        ? [problem(`units.${i}.name`, 'duplicate-unit')]
        : [],
    ),
  ],
} satisfies TheoryKind<NumericContent, NumericView, NumericAnswer>

/** A unit typed behind the number (`12 KB`) is what the student meant, whatever the list beside it says. */
function readUnit(
  { unit, units = [] }: NumericContent,
  given: NumericAnswer,
): { text: string; factor: number } {
  const typed = given.text.trim()
  const longestFirst = [...units].sort((a, b) => b.name.length - a.name.length)
  for (const { name, factor } of longestFirst) {
    if (typed.endsWith(name)) return { text: typed.slice(0, -name.length), factor }
  }
  if (units.length > 0) {
    const chosen = given.unit === undefined ? units[0] : units.find(({ name }) => name === given.unit)
    return { text: chosen ? typed : '', factor: chosen?.factor ?? 1 }
  }
  const shown = [unit?.en, unit?.ko].find((name) => name !== undefined && typed.endsWith(name))
  return { text: shown === undefined ? typed : typed.slice(0, -shown.length), factor: 1 }
}
