import { describe, expect, test } from 'vitest'
import { countMutants, mutantProblems, recountMutants, withMutants } from './count-mutants.ts'
import type { Proof } from './proof.ts'

const survivor = (id: string, line = 1) => ({ id, operator: 'axis', line, diff: '-a\n+b' })
const ids = (count: number) => Array.from({ length: count }, (_, i) => `axis-${i}`)
const ran = (caught: number, survivors: string[], total = caught + survivors.length) => ({
  made: total,
  total,
  caughtIds: ids(caught),
  survivors: survivors.map((id, i) => survivor(id, i + 1)),
  outOfTime: 0,
  seeds: [11],
  ms: 5,
})
const mark = (id: string) => ({ id, why: 'Both give the same result.' })

describe('the share of mutants caught', () => {
  test('counts what nobody marked', () => {
    const report = countMutants(ran(18, ['a', 'b']), [])
    expect(report).toMatchObject({ total: 20, caught: 18, equivalent: 0, share: 0.9, unfinished: 0 })
    expect(mutantProblems(report)).toEqual([
      { path: 'reference', reason: 'mutants-survive', detail: '90% < 95%, 2 / 20' },
    ])
  })

  test('leaves equivalent ones out, and keeps the reason beside each', () => {
    const report = countMutants(ran(18, ['a', 'b']), [mark('b'), mark('a')])
    expect(report).toMatchObject({ caught: 18, equivalent: 2, share: 1, survivors: [] })
    expect(report.equivalents).toEqual([
      { ...survivor('a', 1), why: mark('a').why },
      { ...survivor('b', 2), why: mark('b').why },
    ])
    expect(mutantProblems(report)).toEqual([])
  })

  test('is enough at 95 % and not below', () => {
    expect(mutantProblems(countMutants(ran(19, ['a']), []))).toEqual([])
    expect(mutantProblems(countMutants(ran(18, ['a']), []))).toHaveLength(1)
  })

  test('is no share of mutants that were not run: those keep the task back', () => {
    const report = countMutants(ran(18, [], 20), [])
    expect(report.unfinished).toBe(2)
    expect(mutantProblems(report)).toContainEqual({
      path: 'reference',
      reason: 'mutants-unfinished',
      detail: '2 / 20',
    })
  })

  test('is full when a reference leaves nothing to change', () => {
    expect(countMutants(ran(0, []), []).share).toBe(1)
  })
})

test('a mark that no mutant has is named as stale, and one of a mutant that is caught as refuted', () => {
  const report = countMutants(ran(18, ['a', 'b']), [mark('gone'), mark('axis-3')])
  expect(report).toMatchObject({ stale: ['gone'], refuted: ['axis-3'], equivalent: 0, share: 0.9 })
})

test('counting again with other marks is the same as having had them', () => {
  const run = ran(18, ['a', 'b'])
  const first = countMutants(run, [mark('a')])
  expect(recountMutants(first, [mark('b'), mark('gone')])).toEqual(
    countMutants(run, [mark('b'), mark('gone')]),
  )
  expect(recountMutants(first, [])).toEqual(countMutants(run, []))
})

test('a proof counted again keeps its other problems, and may be published only without any', () => {
  const report = countMutants(ran(18, ['a', 'b']), [])
  const proof = { problems: mutantProblems(report), mutants: report, publishable: false } as unknown as Proof
  const marked = recountMutants(report, [mark('a'), mark('b')])
  expect(withMutants(proof, marked)).toMatchObject({ publishable: true, problems: [] })
  const unstable = { path: 'reference', reason: 'unstable' as const }
  const worse = { ...proof, problems: [unstable, ...proof.problems] }
  expect(withMutants(worse, marked)).toMatchObject({ publishable: false, problems: [unstable] })
})
