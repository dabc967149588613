/** Layers from input to output, with parallel branches and skip connections. */
import { z } from 'zod'
import { problem } from '../../theory/problem.ts'
import type { FigureKind } from '../kind.ts'
import { figureCommon, label } from '../parts.ts'

const shape = z.union([label, z.array(z.int().nonnegative()).max(5)])
const layer = z.strictObject({ label, shape: shape.optional() })
/** Paths side by side, each a list of layers from input to output; an empty list is a plain connection. */
const branching = z.strictObject({ branches: z.array(z.array(layer).max(4)).min(2).max(4) })

const data = z.strictObject({
  type: z.literal('network-diagram'),
  ...figureCommon,
  layers: z
    .array(z.union([layer, branching]))
    .min(2)
    .max(14),
  /** [from, to]: places in `layers`, from 0. */
  skips: z
    .array(z.tuple([z.int().min(0), z.int().min(1)]))
    .max(6)
    .optional(),
})
export type NetworkDiagram = z.infer<typeof data>
export type Layer = z.infer<typeof layer>

export const networkDiagram = {
  data,
  problems: ({ layers, skips = [] }) =>
    skips.flatMap(([from, to], i) =>
      from < to && to < layers.length
        ? []
        : [problem(`skips.${i}`, 'figure-skip', `${from} → ${to} of ${layers.length} layers`)],
    ),
} satisfies FigureKind<NetworkDiagram>
