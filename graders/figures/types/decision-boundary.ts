/** Samples of several classes in a plane, with the boundary or the regions of a classifier. */
import { z } from 'zod'
import type { FigureKind } from '../kind.ts'
import { figureCommon, label, number, point, points, sizeProblems, table } from '../parts.ts'

const boundary = z.discriminatedUnion('type', [
  /** w₁x + w₂y + b = 0. */
  z.strictObject({ type: z.literal('line'), w: z.tuple([number, number]), b: number }),
  z.strictObject({ type: z.literal('circle'), center: point, radius: z.number().positive().max(1e9) }),
  z.strictObject({ type: z.literal('polyline'), points: points() }),
])
export type Boundary = z.infer<typeof boundary>

const data = z.strictObject({
  type: z.literal('decision-boundary'),
  ...figureCommon,
  /** Classes by name or number; `?` is a sample whose class is asked for. */
  points: z
    .array(z.strictObject({ x: number, y: number, class: label }))
    .min(1)
    .max(120),
  boundary: boundary.optional(),
  /** Predicted classes on a regular grid over the plane, the row with the largest y first. */
  grid: table(label, 24).optional(),
  xLabel: label.optional(),
  yLabel: label.optional(),
})
export type DecisionBoundary = z.infer<typeof data>

export const decisionBoundary = {
  data,
  problems: ({ grid }) => (grid ? sizeProblems('grid', grid) : []),
} satisfies FigureKind<DecisionBoundary>
