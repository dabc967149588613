import { describe, expect, test } from 'vitest'
import { judge } from '#graders/code/judge.ts'
import { maxSourceBytes } from '#graders/contract/limits.ts'
import { verdict as verdictSchema } from '#graders/contract/verdict.ts'
import { nasty } from './nasty.ts'
import { ratio } from './tasks/ratio.ts'
import { execute } from './warm.ts'

/** Only what a hostile source costs at most matters here, so it may not cost much. */
const task = { ...ratio, limits: { ...ratio.limits, timeMs: 600 } }

describe('a student is never "ungradable"', () => {
  for (const [name, source] of Object.entries(nasty)) {
    test(`with ${name}`, async () => {
      const verdict = await judge(task, source, 5, execute)
      expect(verdict).toMatchObject({ outcome: 'graded' })
      expect(verdictSchema.safeParse(verdict).error).toBeUndefined()
      expect(verdict.outcome === 'graded' && verdict.score).toBe(0)
    })
  }

  test('with text that Postgres can not store or a terminal would obey: it is replaced', async () => {
    const source =
      "export const ratio = () => { console.log('a\\0b\\ud800c\\u001b[2Jd\\r\\n\\te'); throw new Error('x\\0\\udc00\\u009by') }"
    const verdict = await judge(task, source, 5, execute)
    if (verdict.outcome !== 'graded') throw new Error(verdict.why)
    expect(verdict.console).toBe('a\ufffdb\ufffdc\ufffd[2Jd\n\te')
    expect(verdict.checks[0]!.details.error?.message).toBe('x\ufffd\ufffd\ufffdy')
  })

  test('with a source full of control characters, which JSON makes six times as long', async () => {
    const source = `${ratio.reference}\n// ${'\u0001'.repeat(maxSourceBytes - 1000)}`
    expect(await judge(task, source, 5, execute)).toMatchObject({ outcome: 'graded', score: 1 })
  })

  test('with a source of exactly the largest size, and none of a byte more is run', async () => {
    const source = 'export const ratio = () => 1 //'
    const fits = source.padEnd(maxSourceBytes, ' ')
    expect(await judge(task, fits, 5, execute)).toMatchObject({ checks: [{ reason: 'wrong-type' }, {}, {}] })
    for (const tooLarge of [`${fits} `, source + 'é'.repeat(maxSourceBytes / 2)]) {
      const verdict = await judge(task, tooLarge, 5, async () => expect.fail('it was run'))
      expect(verdict).toMatchObject({
        outcome: 'graded',
        score: 0,
        checks: [{ reason: 'too-large' }, {}, {}],
      })
    }
  })
})

describe('our own faults', () => {
  const right = ratio.reference

  test('are not a grade: a sandbox that fails', async () => {
    const broken = async () => ({
      results: [],
      console: [],
      consoleTruncated: false,
      ended: { how: 'fault' as const, why: 'no user namespaces' },
      wallMs: 0,
      peakBytes: 0,
    })
    expect(await judge(task, right, 5, broken)).toMatchObject({
      outcome: 'ungradable',
      why: 'no user namespaces',
    })
  })

  test('are not a grade: a sandbox that throws', async () => {
    const verdict = await judge(task, right, 5, () => Promise.reject(new Error('no such file')))
    expect(verdict).toMatchObject({ outcome: 'ungradable', why: expect.stringContaining('no such file') })
  })

  const broken = {
    'a plan that throws': {
      cases:
        'export const plan = { example: () => { throw new Error("oops") }, random: "example", zeros: "example" }',
    },
    'a plan that is missing': { cases: 'export const plan = {}' },
    'a plan in a circle': {
      cases: 'export const plan = { example: "random", random: "zeros", zeros: "example" }',
    },
    'cases that do not compile': { cases: 'export const plan = {' },
    'a reference that throws': { reference: 'export const ratio = () => { throw new Error("oops") }' },
  }
  for (const [name, change] of Object.entries(broken)) {
    test(`are not a grade: ${name}`, async () => {
      expect(await judge({ ...task, ...change }, right, 5, execute)).toMatchObject({ outcome: 'ungradable' })
    })
  }

  test('an aborted grading rejects with its reason instead of giving a verdict', async () => {
    await expect(judge(task, right, 6, execute, AbortSignal.abort(new Error('drained')))).rejects.toThrow(
      'drained',
    )
  })
})
