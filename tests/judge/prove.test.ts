import { describe, expect, test } from 'vitest'
import { decodeSample } from '#graders/code/plan/sample-case.ts'
import { sampleCases } from '#graders/code/plan/samples.ts'
import { mutantProblems } from '#graders/code/proof/count-mutants.ts'
import { createMutantJudge } from '#graders/code/proof/mutant-judge.ts'
import type { Proof } from '#graders/code/proof/proof.ts'
import { proof as proofSchema } from '#graders/code/proof/proof.ts'
import { prove } from '#graders/code/proof/prove.ts'
import { chooseMutants, proveMutants } from '#graders/code/proof/prove-mutants.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import type { Execute } from '#graders/runtime/job.ts'
import { draft, text } from './tasks/draft.ts'
import { ratio } from './tasks/ratio.ts'
import { execute } from './warm.ts'

const complete: CodeTask = { ...ratio, otherCorrect: [{ name: 'same', source: ratio.reference }] }

async function proveParsed(task: CodeTask): Promise<Proof> {
  return proofSchema.parse(JSON.parse(JSON.stringify(await prove(task, execute))))
}

describe('a task', () => {
  test('may be published when right answers pass and wrong ones do not', async () => {
    const labels: string[] = []
    const proof = await prove(complete, execute, ({ done, total, label }) =>
      labels.push(`${done}/${total} ${label}`),
    )
    expect(proof.problems).toEqual([])
    expect(proof.publishable).toBe(true)
    expect(proof.solutions.map(({ role, score }) => [role, score])).toEqual([
      ['reference', 1],
      ['other-correct', 1],
      ['wrong', 0],
    ])
    expect(proof.caught).toEqual(['example', 'random', 'zeros'].map((check) => ({ check, wrong: 1 })))
    const { total, caught } = proof.mutants!
    const all = 3 + total
    expect(labels.slice(0, 3)).toEqual([
      `0/${all} reference reference`,
      `1/${all} other-correct same`,
      `2/${all} wrong flipped`,
    ])
    expect(labels.slice(3)).toEqual([
      ...Array.from({ length: total }, (_, i) =>
        expect.stringMatching(`^${3 + i}/${all} [a-z-]+, line \\d+$`),
      ),
      `${all}/${all} `,
    ])
    expect(total).toBeGreaterThan(15)
    expect(caught / total).toBeGreaterThanOrEqual(0.95)
  })

  const refusals: [string, Partial<CodeTask>, string, string][] = [
    [
      'a wrong solution gets full marks',
      { wrong: [{ name: 'right', source: ratio.reference }] },
      'wrong.0',
      'wrong-passed',
    ],
    [
      'another correct one loses marks',
      { otherCorrect: ratio.wrong },
      'otherCorrect.0',
      'other-correct-failed',
    ],
    ['it has no wrong solution', { wrong: [] }, 'wrong', 'no-wrong-solution'],
    ['it has no other correct solution', { otherCorrect: [] }, 'otherCorrect', 'no-other-correct-solution'],
    [
      'the reference throws',
      { reference: 'export const ratio = () => { throw 1 }' },
      'reference',
      'reference-failed',
    ],
    ['a check has no plan', { cases: 'export const plan = {}' }, 'cases', 'plan-failed'],
    ['a plan calls what is no entry', { entry: ['other'] }, 'cases', 'plan-failed'],
    [
      'two checks have one id',
      { checks: [ratio.checks[0]!, ratio.checks[0]!, ratio.checks[1]!] },
      'checks.1',
      'duplicate-id',
    ],
    ['nothing is hidden', { checks: [ratio.checks[0]!] }, 'checks', 'no-hidden-check'],
    ['a field is invalid', { difficulty: 9 }, 'difficulty', 'invalid'],
  ]
  for (const [why, change, path, reason] of refusals) {
    test(`may not be published when ${why}`, async () => {
      const proof = await proveParsed({ ...complete, ...change })
      expect(proof.publishable).toBe(false)
      expect(proof.problems).toContainEqual(expect.objectContaining({ path, reason }))
    })
  }
})

describe('a task that tries too little', () => {
  // Every value is 1, so neither the axis nor the exponent matters to the checks.
  const lax: CodeTask = {
    ...draft,
    title: text('Norm'),
    entry: ['norm'],
    signature: 'norm(x: tf.Tensor2D): tf.Tensor',
    reference: `
import * as tf from '@tensorflow/tfjs'
export const norm = (x: tf.Tensor2D) => tf.sqrt(tf.sum(tf.square(x), 1))`,
    cases: `
import * as tf from '@tensorflow/tfjs'
export const plan = {
  example: () => [{ entry: 'norm', args: [tf.ones([1, 4])] }],
  square: () => [{ entry: 'norm', args: [tf.ones([3, 3])] }],
}`,
    checks: ['example', 'square'].map((id, i) => ({
      id,
      kind: 'outputs',
      title: text(id),
      weight: 1,
      visibility: i === 0 ? 'sample' : 'hidden',
      tolerance: { rtol: 1e-4, atol: 1e-5 },
    })),
    wrong: [{ name: 'zero', source: 'export const norm = () => 0' }],
    otherCorrect: [
      {
        name: 'library',
        source: "import * as tf from '@tensorflow/tfjs'\nexport const norm = (x) => tf.norm(x, 2, 1)",
      },
    ],
  }

  test('has survivors with their diffs and may not be published, unless they are marked with a reason', async () => {
    const proof = await proveParsed(lax)
    const report = proof.mutants!
    expect(proof).toMatchObject({ publishable: false, problems: [{ reason: 'mutants-survive' }] })
    const diffs = report.survivors.map(({ diff }) => diff)
    expect(diffs).toContainEqual(
      expect.stringContaining('\n+export const norm = (x: tf.Tensor2D) => tf.sqrt(tf.sum(x, 1))'),
    )
    expect(report.share).toBeCloseTo(report.caught / report.total)

    const marks = report.survivors.map(({ id }) => ({ id, why: 'Allowed by the statement.' }))
    const stale = { id: 'axis-0123456789', why: 'Of an earlier reference.' }
    const task = { ...lax, equivalentMutants: [...marks, stale] }
    const run = { ...(await chooseMutants(task)), parallel: 2, onStart: () => {} }
    const marked = await proveMutants(task, run, { execute })
    expect(mutantProblems(marked)).toEqual([])
    expect(marked).toMatchObject({ share: 1, survivors: [], stale: [stale.id], equivalent: marks.length })
    expect(marked.caughtIds).toEqual(report.caughtIds)
  })
})

test('mutants without end, and ones that fill the memory, are caught soon', async () => {
  const source = 'export const ratio = () => { for (;;) {} }'
  const hog =
    'export const ratio = () => { const all = []; for (;;) all.push(new Float64Array(1e6).fill(1)) }'
  const judge = await createMutantJudge(complete, [11], { execute })
  const startMs = performance.now()
  expect(await judge(source)).toBe('out-of-time')
  expect(await judge(hog)).not.toBe('survived')
  expect(await judge(complete.reference)).toBe('survived')
  expect(performance.now() - startMs).toBeLessThan(10_000)
})

test('a sandbox that breaks half-way proves nothing: the reference is judged among its mutants', async () => {
  const { mutants, made } = await chooseMutants(complete)
  let broken = false
  const breaking: Execute = async (job, limits, signal) => {
    const execution = await execute(job, limits, signal)
    if (!broken || !job.modules.solution) return execution
    return { ...execution, results: [], ended: { how: 'exited', code: 1, signal: null } }
  }
  const onStart = (done: number) => {
    broken = done > 0
  }
  const run = { mutants: mutants.slice(0, 4), made, seeds: [11], parallel: 1, onStart }
  await expect(proveMutants(complete, run, { execute: breaking })).rejects.toThrow(/reference itself/)
})

test('sample cases hold the samples and the right answers, and no hidden call', async () => {
  const stored = JSON.parse(JSON.stringify(await sampleCases(ratio, execute)))
  expect(stored).toHaveLength(1)
  const { call, expected } = decodeSample(stored[0])
  expect(call.args[2]).toEqual({ t: 'string', v: 'example' })
  expect(expected).toMatchObject({
    t: 'object',
    v: [
      ['ratio', { t: 'tensor', shape: [1, 2] }],
      ['bigger', {}],
      ['rows', {}],
      ['name', { v: 'EXAMPLE' }],
    ],
  })
})
