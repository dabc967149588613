/** Attention weights: one row for each query, one column for each key. */
import { z } from 'zod'
import type { FigureKind } from '../kind.ts'
import { figureCommon, label, sizeProblems, table } from '../parts.ts'

const data = z.strictObject({
  type: z.literal('attention-heat-map'),
  ...figureCommon,
  queries: z.array(label).min(1).max(10),
  keys: z.array(label).min(1).max(10),
  /** 0 (pale) to 1 (dark). */
  weights: table(z.number().min(0).max(1), 10),
  showValues: z.boolean().optional(),
})
export type AttentionHeatMap = z.infer<typeof data>

export const attentionHeatMap = {
  data,
  problems: ({ queries, keys, weights }) => sizeProblems('weights', weights, queries.length, keys.length),
} satisfies FigureKind<AttentionHeatMap>
