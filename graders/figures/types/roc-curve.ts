/** ROC curves over the diagonal of guessing. */
import { z } from 'zod'
import type { FigureKind } from '../kind.ts'
import { figureCommon, label } from '../parts.ts'

const rate = z.number().min(0).max(1)
const data = z.strictObject({
  type: z.literal('roc-curve'),
  ...figureCommon,
  curves: z
    .array(
      z.strictObject({
        label: label.optional(),
        /** [false positive rate, true positive rate], from (0, 0) to (1, 1). */
        points: z
          .array(z.tuple([rate, rate]))
          .min(2)
          .max(80),
      }),
    )
    .min(1)
    .max(4),
})
export type RocCurve = z.infer<typeof data>

export const rocCurve = {
  data,
  problems: () => [],
} satisfies FigureKind<RocCurve>
