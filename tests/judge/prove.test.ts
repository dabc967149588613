import { describe, expect, test } from 'vitest'
import type { Proof } from '#graders/code/proof.ts'
import { proof as proofSchema } from '#graders/code/proof.ts'
import { prove } from '#graders/code/prove.ts'
import { decodeSample } from '#graders/code/sample-case.ts'
import { sampleCases } from '#graders/code/samples.ts'
import type { CodeTask } from '#graders/contract.ts'
import { execute } from '#graders/runtime/execute.ts'
import { ratio } from './tasks/ratio.ts'

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
    expect(labels).toEqual(['0/3 reference reference', '1/3 other-correct same', '2/3 wrong flipped', '3/3 '])
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
