/** Samples in a two-dimensional latent space, and a walk through it. */
import { z } from 'zod'
import type { FigureKind } from '../kind.ts'
import { figureCommon, label, points } from '../parts.ts'

const data = z.strictObject({
  type: z.literal('latent-space'),
  ...figureCommon,
  clusters: z
    .array(z.strictObject({ label, points: points(1) }))
    .min(1)
    .max(6),
  /** From the first point to the last, which gets the arrow's head. */
  path: points().optional(),
})
export type LatentSpace = z.infer<typeof data>

export const latentSpace = {
  data,
  problems: () => [],
} satisfies FigureKind<LatentSpace>
