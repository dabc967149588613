import { z } from 'zod'
import { slug } from './text.ts'

/** Lowest, median and highest of measured values. */
const distribution = z.tuple([z.number(), z.number(), z.number()])

/** What the marks of a metric stand on; `argmax calibrate` measures it. */
export const calibration = z.strictObject({
  date: z.iso.date(),
  runtime: z.string().max(200),
  /** Of the reference and of the baselines; wrong solutions get fewer. */
  seeds: z.int().min(1),
  reference: distribution,
  /** Untrained and trivial answers: none of them earns anything. */
  baselines: z.array(z.strictObject({ name: slug, values: distribution })),
  /** The best that a mistake reached which this metric tells from right; null when a baseline came closer. */
  rival: z.strictObject({ name: slug, best: z.number() }).nullable(),
  /** Distances of the threshold from the worst reference and from the best of baselines and rivals. */
  margins: z.strictObject({ reference: z.number(), rivals: z.number() }),
})
export type Calibration = z.infer<typeof calibration>
