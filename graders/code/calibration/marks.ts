/**
 * Where the marks of a metric belong, from what was measured. The threshold lies well within the gap between the worst
 * reference and the best answer that must not have full marks; without a gap there is none.
 */
import type { CheckResult } from '../../contract/verdict.ts'

export type Direction = 'higher' | 'lower'
export type Measured = {
  name: string
  role: 'reference' | 'baseline' | 'wrong'
  /** One for each seed; NaN where the metric could not be computed. */
  values: number[]
  /** A check of another kind failed with every seed: the metric need not tell this one from right. */
  caughtElsewhere: boolean
}

export type Distribution = [lowest: number, median: number, highest: number]

export const markFaults = [
  'no-baseline',
  'reference-not-measured',
  'baseline-overlaps',
  'wrong-overlaps',
] as const
export type MarkFault = { reason: (typeof markFaults)[number]; check: string; name?: string; detail?: string }

export type Marks = {
  baseline: number
  threshold: number
  margins: { reference: number; rivals: number }
  rival: { name: string; best: number } | null
}

/** By metric check: what each solution measured. */
export type Measurements = Record<string, Measured[]>
/** With the marks as they are now: those that fit stay, since statements tell students about them. */
type Metrics = { id: string; direction: Direction; baseline: number; threshold: number }[]

/** `better(a, b) > 0` when a is the better value. */
const better = (direction: Direction) => (a: number, b: number) => (direction === 'higher' ? a - b : b - a)

const finite = (values: number[]) => values.filter(Number.isFinite)

/** @returns undefined when nothing could be measured. */
export function distributionOf(values: number[]): Distribution | undefined {
  const sorted = finite(values).sort((a, b) => a - b)
  if (sorted.length === 0) return undefined
  const middle = sorted.length / 2
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
  return [sorted[0]!, median, sorted.at(-1)!]
}

const bestOf = (values: number[], direction: Direction) => finite(values).sort(better(direction)).at(-1)
const worstOf = (values: number[], direction: Direction) => finite(values).sort(better(direction))[0]

/**
 * A baseline has to lie below the reference in every metric. Another mistake may pass for right in one, if another
 * metric or a check of another kind sees it.
 */
export function proposeMarks(
  metrics: Metrics,
  measurements: Measurements,
): { faults: MarkFault[]; marks: Record<string, Marks> } {
  const faults = metrics.flatMap((metric) => baselineFaults(metric, measurements[metric.id]!))
  if (faults.length > 0) return { faults, marks: {} }
  const rivals = new Map<string, Set<string>>(metrics.map(({ id }) => [id, new Set()]))
  for (const name of wrongNames(measurements)) {
    const distances = metrics.map((metric) => ({ id: metric.id, far: farBelow(name, metric, measurements) }))
    const clearest = distances.reduce((a, b) => (b.far > a.far ? b : a))
    const caughtElsewhere = Object.values(measurements)
      .flat()
      .some((solution) => solution.name === name && solution.caughtElsewhere)
    if (clearest.far <= 0 && !caughtElsewhere)
      faults.push({ reason: 'wrong-overlaps', check: clearest.id, name })
    // Each mistake is left to the metric that tells it best.
    else if (clearest.far > (caughtElsewhere ? chance : 0)) rivals.get(clearest.id)!.add(name)
  }
  if (faults.length > 0) return { faults, marks: {} }
  const marks = metrics.map((metric): [string, Marks] => {
    const competing = measurements[metric.id]!.filter(
      ({ name, role }) => role !== 'wrong' || rivals.get(metric.id)!.has(name),
    )
    return [metric.id, marksOf(metric, competing)]
  })
  return { faults, marks: Object.fromEntries(marks) }
}

function baselineFaults({ id, direction }: Metrics[number], solutions: Measured[]): MarkFault[] {
  const reference = solutions.find(({ role }) => role === 'reference')
  if (!reference?.values.length || !reference.values.every(Number.isFinite))
    return [{ reason: 'reference-not-measured', check: id }]
  const baselines = solutions.filter(({ role }) => role === 'baseline')
  if (baselines.length === 0) return [{ reason: 'no-baseline', check: id }]
  const worst = worstOf(reference.values, direction)!
  return baselines.flatMap(({ name, values }): MarkFault[] => {
    const best = bestOf(values, direction)
    if (best === undefined || better(direction)(worst, best) > 0) return []
    return [
      { reason: 'baseline-overlaps', check: id, name, detail: `${best} reaches the reference's ${worst}` },
    ]
  })
}

const wrongNames = (measurements: Measurements) =>
  new Set(
    Object.values(measurements).flatMap((all) =>
      all.filter(({ role }) => role === 'wrong').map(({ name }) => name),
    ),
  )

/** A mistake that another check sees, and that is no further below than this, passes for right in the metric. */
const chance = 0.05

/** Distance from the worst reference in units of the best baseline's; Infinity when there was nothing to measure. */
function farBelow(
  name: string,
  { id, direction, baseline }: Metrics[number],
  measurements: Measurements,
): number {
  const solutions = measurements[id]!
  const compare = better(direction)
  const best = bestOf(solutions.find((solution) => solution.name === name)!.values, direction)
  const worst = worstOf(solutions.find(({ role }) => role === 'reference')!.values, direction)!
  const trivial = bestOf(
    solutions.filter(({ role }) => role === 'baseline').flatMap(({ values }) => values),
    direction,
  )
  const unit = compare(worst, trivial ?? baseline)
  return best === undefined ? Number.POSITIVE_INFINITY : compare(worst, best) / (unit > 0 ? unit : 1)
}

/** Of the gap; a threshold that is as far as this from both ends needs not be moved to the middle. */
const enoughMargin = 0.15

/** `solutions`: the reference and all that must fall short of it here. */
function marksOf({ direction, baseline, threshold: before }: Metrics[number], solutions: Measured[]): Marks {
  const compare = better(direction)
  const worst = worstOf(solutions.find(({ role }) => role === 'reference')!.values, direction)!
  const below = solutions
    .filter(({ role }) => role !== 'reference')
    .map(({ name, role, values }) => ({ name, role, best: bestOf(values, direction) }))
    .filter((rival): rival is typeof rival & { best: number } => rival.best !== undefined)
    .sort((a, b) => compare(a.best, b.best))
  const rival = below.at(-1)
  const trivial = below.findLast(({ role }) => role === 'baseline')?.best
  // Nothing that could be measured lies below: then the author's own baseline does.
  const bar = rival?.best ?? baseline
  const nearest = Math.min(compare(worst, before), compare(before, bar))
  const middle = roundBetween((worst + bar) / 2, bar, worst)
  const threshold = nearest >= enoughMargin * Math.abs(worst - bar) ? before : middle
  // The author may want points to begin later than where trivial answers end, never sooner.
  const keeps = compare(baseline, trivial ?? baseline) >= 0 && compare(threshold, baseline) > 0
  const floor = trivial ?? bar
  return {
    baseline: keeps ? baseline : roundBetween(floor, floor, threshold),
    threshold,
    margins: { reference: gap(worst, threshold), rivals: gap(threshold, bar) },
    rival: rival?.role === 'wrong' ? { name: rival.name, best: rival.best } : null,
  }
}

const gap = (a: number, b: number) => Number(Math.abs(a - b).toPrecision(3))

/** The shortest decimal near `value` that is not worse than `low` and better than neither end: 0.58, not 0.5837421. */
function roundBetween(value: number, low: number, high: number): number {
  for (let digits = 1; digits <= 15; digits++) {
    const factor = 10 ** digits
    // At an end, a number on the far side of it would give points away.
    const rounded =
      (value === low ? (high > low ? Math.ceil : Math.floor) : Math.round)(value * factor) / factor
    const inside = (rounded - low) * (high - rounded)
    if (inside > 0 && Math.abs(rounded - value) <= 0.1 * Math.abs(high - low)) return rounded
  }
  return value
}

/** Whether a check that is no metric failed. */
export const failsElsewhere = (checks: Pick<CheckResult, 'kind' | 'passed'>[]) =>
  checks.some(({ kind, passed }) => kind !== 'metric' && !passed)
