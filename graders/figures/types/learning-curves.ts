/** A loss or metric after each epoch, for training, validation … */
import { z } from 'zod'
import type { FigureKind } from '../kind.ts'
import { figureCommon, label, number } from '../parts.ts'

const data = z.strictObject({
  type: z.literal('learning-curves'),
  ...figureCommon,
  series: z
    .array(z.strictObject({ label, values: z.array(number).min(2).max(120) }))
    .min(1)
    .max(4),
  yLabel: label,
})
export type LearningCurves = z.infer<typeof data>

export const learningCurves = {
  data,
  problems: () => [],
} satisfies FigureKind<LearningCurves>
