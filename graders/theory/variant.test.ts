import { describe, expect, test } from 'vitest'
import type { Execute, Execution, Job } from '../runtime/job.ts'
import type { Value } from '../value.ts'
import { exampleContents } from './kinds/example-contents.ts'
import { theoryContent } from './kinds/registry.ts'
import { instantiate, makeVariants, placeholdersIn } from './variant.ts'

const template = theoryContent.parse({
  ...exampleContents.numeric,
  stem: { en: 'Add {{a}} and {{b}}: $1 + {{a}}^{{{b}}}$', ko: '{{a}}, {{b}}' },
  explanation: { en: '{{answer}}', ko: '{{answer}}' },
  answer: '{{answer}}',
  generator: 'export const variant = () => ({ params: { a: "{{a}}" } })',
})

describe('instantiate', () => {
  test('puts values into texts as text and into numeric fields as numbers', () => {
    const content = instantiate(template, { a: 2, b: 3, answer: 5 })
    expect(content).toMatchObject({
      answer: 5,
      stem: { en: 'Add 2 and 3: $1 + 2^{3}$', ko: '2, 3' },
      explanation: { en: '5' },
    })
    expect(content.generator).toBeUndefined()
    expect(placeholdersIn(content)).toEqual([])
  })

  test('leaves a name without a value in place, also one that every object has', () => {
    const content = instantiate({ ...template, stem: { en: '{{toString}} {{b}}', ko: 'x' } }, { a: 1 })
    expect(content.stem.en).toBe('{{toString}} {{b}}')
  })

  test('does not look for placeholders in values', () => {
    expect(instantiate(template, { a: '{{b}}', b: 3, answer: 1 }).stem.ko).toBe('{{b}}, 3')
  })
})

type Params = Record<string, number | string>
const value = (v: number | string): Value => (typeof v === 'number' ? { t: 'number', v } : { t: 'string', v })

/** Answers like the sandbox would if the generator gave `variant(seed, run)`. */
function executeAs(
  variant: (seed: number, run: number) => { params: Params; verified: number },
  ended: Execution['ended'] = { how: 'completed' },
): Execute {
  let run = 0
  return async (job: Job) => {
    run++
    const results = job.steps.map((step) => {
      const [arg] = step.args
      const { params, verified } = variant(arg?.t === 'rng' ? arg.seed : 0, run)
      const made: Value = {
        t: 'object',
        v: [
          ['params', { t: 'object', v: Object.entries(params).map(([name, v]) => [name, value(v)]) }],
          ['verified', { t: 'number', v: verified }],
        ],
      }
      return { id: step.id, ok: true as const, value: made, mutatedArgs: false, leakedTensors: 0, ms: 1 }
    })
    const finished = ended.how === 'completed' ? results : []
    return { results: finished, console: [], consoleTruncated: false, ended, wallMs: 1, peakBytes: 0 }
  }
}

const sum = (seed: number) => ({ params: { a: seed, b: 1, answer: seed + 1 }, verified: seed + 1 })
const seeds = Array.from({ length: 200 }, (_, i) => i + 1)
const reasons = async (execute: Execute, content = template) => {
  const made = await makeVariants(content, seeds, execute)
  return made.ok ? [] : [...new Set(made.problems.map(({ reason }) => reason))]
}

describe('makeVariants', () => {
  test('gives one variant for each distinct set of values', async () => {
    const made = await makeVariants(
      template,
      seeds,
      executeAs((seed) => sum(seed % 60)),
    )
    expect(made.ok && made.variants.length).toBe(60)
    expect(made.ok && made.variants[0]).toEqual({ seed: 1, params: { a: 1, b: 1, answer: 2 } })
  })

  test('refuses a generator with fewer than fifty variants', async () => {
    expect(await reasons(executeAs((seed) => sum(seed % 49)))).toEqual(['generator-few-variants'])
  })

  test('refuses a generator that gives other values the second time', async () => {
    expect(await reasons(executeAs((seed, run) => sum(seed + run)))).toEqual(['generator-not-reproducible'])
  })

  test('refuses an answer that verify does not find', async () => {
    expect(await reasons(executeAs((seed) => ({ ...sum(seed), verified: seed + 1.6 })))).toEqual([
      'generator-verify-disagrees',
    ])
    expect(await reasons(executeAs((seed) => ({ ...sum(seed), verified: Number.NaN })))).toEqual([
      'generator-verify-disagrees',
    ])
  })

  test('accepts an answer that is the rounded one, but not an integer that only rounds to it', async () => {
    const thirds = (seed: number, off = 0) => ({
      params: { a: seed, b: 1, answer: Number((seed / 3).toFixed(2)) },
      verified: seed / 3 + off,
    })
    expect(await reasons(executeAs((seed) => thirds(seed)))).toEqual([])
    expect(await reasons(executeAs((seed) => thirds(seed, seed % 3 === 0 ? 0.3 : 0)))).toEqual([
      'generator-verify-disagrees',
    ])
  })

  test('refuses values that are not finite, not rounded, or not there', async () => {
    const withA = (a: number) => (seed: number) => ({
      params: { ...sum(seed).params, a },
      verified: seed + 1,
    })
    expect(await reasons(executeAs(withA(Number.POSITIVE_INFINITY)))).toContain('generator-not-finite')
    expect(await reasons(executeAs(withA(0.1 + 0.2)))).toContain('generator-unrounded')
    const { answer: _, ...noAnswer } = sum(1).params
    expect(await reasons(executeAs(() => ({ params: noAnswer, verified: 1 })))).toContain(
      'generator-no-answer',
    )
    const { b: __, ...noB } = sum(1).params
    expect(
      await reasons(executeAs((seed) => ({ params: { ...noB, answer: seed }, verified: seed }))),
    ).toContain('placeholder-unfilled')
  })

  test('refuses a variant in which two choices are equal', async () => {
    const [first, second, ...others] = exampleContents['single-choice'].choices
    const choices = [
      { ...first!, text: { en: '{{a}}', ko: '{{a}}' } },
      { ...second!, text: { en: '{{b}}', ko: '{{b}}' } },
      ...others,
    ]
    expect(await reasons(executeAs(sum), { ...exampleContents['single-choice'], choices })).toEqual([
      'equal-texts',
    ])
  })

  test('names the limit that the generator went over', async () => {
    const execute = executeAs(sum, { how: 'limit', limit: 'time', allowed: 20_000 })
    expect(await makeVariants(template, seeds, execute)).toEqual({
      ok: false,
      problems: [{ path: 'generator', reason: 'generator-limit', detail: 'time' }],
    })
  })

  test('a fault of the sandbox is thrown, not blamed on the author', async () => {
    const execute = executeAs(sum, { how: 'fault', why: 'no jail' })
    await expect(makeVariants(template, seeds, execute)).rejects.toThrow('no jail')
  })
})
