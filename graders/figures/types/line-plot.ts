/** Lines through points: activation functions, losses against the learning rate … */
import { z } from 'zod'
import { problem } from '../../theory/problem.ts'
import type { FigureKind } from '../kind.ts'
import { figureCommon, label, points } from '../parts.ts'

const data = z.strictObject({
  type: z.literal('line-plot'),
  ...figureCommon,
  series: z
    .array(z.strictObject({ label: label.optional(), points: points() }))
    .min(1)
    .max(5),
  xLabel: label,
  yLabel: label,
  /** Linear when not given. */
  xScale: z.enum(['linear', 'log']).optional(),
})
export type LinePlot = z.infer<typeof data>

export const linePlot = {
  data,
  problems: ({ series, xScale }) =>
    xScale === 'log' && series.some(({ points }) => points.some(([x]) => x <= 0))
      ? [problem('xScale', 'figure-log-scale')]
      : [],
} satisfies FigureKind<LinePlot>
