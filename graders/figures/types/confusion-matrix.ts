/** Counts of true (rows) against predicted classes (columns). */
import { z } from 'zod'
import type { FigureKind } from '../kind.ts'
import { cell, figureCommon, label, sizeProblems, table } from '../parts.ts'

const data = z.strictObject({
  type: z.literal('confusion-matrix'),
  ...figureCommon,
  classes: z.array(label).min(2).max(6),
  /** One row for each true class. A letter or `?` in place of a count is what the question asks for. */
  counts: table(cell, 6),
})
export type ConfusionMatrix = z.infer<typeof data>

export const confusionMatrix = {
  data,
  problems: ({ classes, counts }) => sizeProblems('counts', counts, classes.length, classes.length),
} satisfies FigureKind<ConfusionMatrix>
