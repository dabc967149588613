import { describe, expect, test } from 'vitest'
import { distributionOf, type Measured, proposeMarks } from './marks.ts'

const solution = (
  role: Measured['role'],
  name: string,
  values: number[],
  caughtElsewhere = false,
): Measured => ({ role, name, values, caughtElsewhere })
const reference = solution('reference', 'reference', [0.93, 0.97, 0.99])
const untrained = solution('baseline', 'untrained', [0.05, 0.1, 0.13])
const accuracy = { id: 'accuracy', direction: 'higher' as const, baseline: 0, threshold: 1 }
const loss = { id: 'loss', direction: 'lower' as const, baseline: 5, threshold: 0 }

const propose = (solutions: Measured[], metric: typeof accuracy | typeof loss = accuracy) =>
  proposeMarks([metric], { [metric.id]: solutions })
const reasons = (solutions: Measured[]) =>
  propose(solutions).faults.map(({ reason, name }) => `${reason} ${name ?? ''}`.trim())

describe('marks', () => {
  test('lie between the worst reference and the best answer that must fall short', () => {
    const dense = solution('wrong', 'dense', [0.84, 0.91])
    const { threshold, baseline, margins, rival } = propose([reference, untrained, dense]).marks.accuracy!
    expect(threshold).toBe(0.92)
    expect(baseline).toBeGreaterThanOrEqual(0.13)
    expect(baseline).toBeLessThanOrEqual(0.2)
    expect(margins).toEqual({ reference: 0.01, rivals: 0.01 })
    expect(rival).toEqual({ name: 'dense', best: 0.91 })
  })

  test('of a loss lie the other way round', () => {
    const good = solution('reference', 'reference', [0.4, 0.44])
    const trivial = solution('baseline', 'mean', [0.98, 1.1])
    const { threshold, baseline } = propose([good, trivial], loss).marks.loss!
    expect(threshold).toBe(0.7)
    expect(baseline).toBeLessThanOrEqual(0.98)
    expect(baseline).toBeGreaterThan(threshold)
  })

  test('keep a baseline of the author that is stricter than trivial answers, and no laxer one', () => {
    const at = (baseline: number) =>
      propose([reference, untrained], { ...accuracy, baseline }).marks.accuracy!.baseline
    expect(at(0.4)).toBe(0.4)
    expect(at(0.01)).toBeGreaterThanOrEqual(0.13)
    expect(at(0.99)).toBeLessThan(0.6)
  })

  test('lie above every mistake that falls short, also one that another check sees', () => {
    const elsewhere = solution('wrong', 'dense', [0.8, 0.89], true)
    expect(propose([reference, untrained, elsewhere]).marks.accuracy!.threshold).toBe(0.91)
  })

  test('stay where they are when they lie well within the gap', () => {
    const at = (threshold: number) =>
      propose([reference, untrained], { ...accuracy, threshold }).marks.accuracy!
    expect(at(0.7)).toMatchObject({ threshold: 0.7, margins: { reference: 0.23, rivals: 0.57 } })
    expect(at(0.9).threshold).toBe(0.5)
    expect(at(0.2).threshold).toBe(0.5)
  })

  test('do not depend on a mistake as good as the reference that another check sees', () => {
    const elsewhere = solution('wrong', 'fixed-sizes', [0.98, 0.99], true)
    expect(propose([reference, untrained, elsewhere]).marks.accuracy!.threshold).toBe(0.5)
  })

  test('give nothing for answers without a number', () => {
    const broken = solution('baseline', 'broken', [Number.NaN, Number.NaN])
    expect(propose([reference, broken], { ...accuracy, baseline: 0.2 }).marks.accuracy).toMatchObject({
      baseline: 0.2,
      rival: null,
    })
  })
})

describe('marks are refused', () => {
  test('when a baseline is as good as the worst reference', () => {
    const lucky = solution('baseline', 'majority', [0.2, 0.93])
    const { faults, marks } = propose([reference, lucky])
    expect(faults).toMatchObject([{ reason: 'baseline-overlaps', check: 'accuracy', name: 'majority' }])
    expect(marks).toEqual({})
  })

  test('when a mistake is as good as the reference and nothing else sees it', () => {
    expect(reasons([reference, untrained, solution('wrong', 'copy', [0.95])])).toEqual([
      'wrong-overlaps copy',
    ])
  })

  test('when there is no baseline', () => {
    expect(reasons([reference, solution('wrong', 'dense', [0.5])])).toEqual(['no-baseline'])
  })

  test('when the reference gives no number', () => {
    const broken = solution('reference', 'reference', [0.9, Number.NaN])
    expect(reasons([broken, untrained])).toEqual(['reference-not-measured'])
  })
})

test('a mistake counts in the metric that tells it best, however near it comes in another', () => {
  const good = solution('reference', 'reference', [0.4, 0.5])
  const wide = { name: 'wide', role: 'wrong' as const, caughtElsewhere: false }
  const { faults, marks } = proposeMarks([accuracy, loss], {
    accuracy: [reference, untrained, { ...wide, values: [0.6] }],
    loss: [good, solution('baseline', 'untrained', [1, 1.2]), { ...wide, values: [0.51] }],
  })
  expect(faults).toEqual([])
  expect(marks.accuracy!.rival).toEqual({ name: 'wide', best: 0.6 })
  expect(marks.loss).toMatchObject({ rival: null, threshold: 0.75 })
})

test('a baseline has to fall short in every metric', () => {
  const good = solution('reference', 'reference', [0.4, 0.5])
  const { faults } = proposeMarks([accuracy, loss], {
    accuracy: [reference, solution('baseline', 'untrained', [0.95])],
    loss: [good, solution('baseline', 'untrained', [1])],
  })
  expect(faults).toMatchObject([{ reason: 'baseline-overlaps', check: 'accuracy' }])
})

test('a distribution leaves out what is no number', () => {
  expect(distributionOf([3, Number.NaN, 1, 2, 10])).toEqual([1, 2.5, 10])
  expect(distributionOf([3, 1, 2])).toEqual([1, 2, 3])
  expect(distributionOf([Number.NaN])).toBeUndefined()
})
