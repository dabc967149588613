/** Named amounts as bars, their values written above. */
import { z } from 'zod'
import type { FigureKind } from '../kind.ts'
import { figureCommon, label, number } from '../parts.ts'

const data = z.strictObject({
  type: z.literal('bar-chart'),
  ...figureCommon,
  bars: z
    .array(z.strictObject({ label, value: number }))
    .min(1)
    .max(10),
  yLabel: label,
})
export type BarChart = z.infer<typeof data>

export const barChart = {
  data,
  problems: () => [],
} satisfies FigureKind<BarChart>
