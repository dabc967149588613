import { expect, test } from 'vitest'
import { judgeBriefly } from '#graders/code/judge.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import type { Reason } from '#graders/contract/verdict.ts'
import { draft, text } from './tasks/draft.ts'
import { execute } from './warm.ts'

/** One check in which everything can go wrong that is looked at in order. */
const task: CodeTask = {
  ...draft,
  title: text('Order'),
  limits: { ...draft.limits, timeMs: 15_000 },
  entry: ['twice'],
  signature: 'twice(x: tf.Tensor1D): tf.Tensor1D',
  reference:
    "import * as tf from '@tensorflow/tfjs'\nexport const twice = (x) => tf.tidy(() => tf.mul(x, 2))",
  cases: `
import * as tf from '@tensorflow/tfjs'
export const plan = {
  all: (rng) => [3, 5].map((n) => ({ entry: 'twice', args: [tf.tensor1d(Array.from({ length: n }, () => rng.uniform(1, 2)))] })),
}`,
  checks: [
    {
      id: 'all',
      kind: 'resources',
      title: text('All'),
      weight: 1,
      visibility: 'hidden',
      tolerance: { rtol: 1e-4, atol: 1e-5 },
      maxLeakedTensors: 0,
      timeRatio: 3,
    },
  ],
  wrong: [],
  otherCorrect: [],
}

/** Each mistake is told before all those below it, though they are made as well. */
const mistakes: [Reason, string][] = [
  ['threw', "if (y) throw new Error('no')"],
  ['mutated-input', 'x.dispose()'],
  ['wrong-type', 'y = [y]'],
  ['wrong-dtype', 'y = y.toInt()'],
  ['wrong-shape', 'y = y.reshape([-1, 1])'],
  ['not-finite', 'y = y.add(tf.oneHot(y.size - 1, y.size).toFloat().reshape(y.shape).mul(1e30).mul(1e30))'],
  ['wrong-value', 'y = y.add(0.01)'],
  ['leaked-tensors', 'tf.keep(tf.ones([1]))'],
  ['too-slow', 'for (let i = x.shape[0] === 3 ? 0 : 1.5e8, sum = 0; i < 1.5e8; i++) sum += i % 7'],
]

async function reasonOf(lines: string[], name = 'twice'): Promise<Reason> {
  const source = `import * as tf from '@tensorflow/tfjs'
export const ${name} = (x) => tf.tidy(() => {
  let y = tf.mul(x, 2)
  ${lines.join('\n  ')}
  return y
})`
  const verdict = await judgeBriefly(task, source, 7, { execute })
  if (verdict.outcome !== 'graded') throw new Error(verdict.why)
  return verdict.checks[0]!.reason
}

test('a name that is not exported is told before anything else', async () => {
  expect(
    await reasonOf(
      mistakes.map(([, line]) => line),
      'double',
    ),
  ).toBe('not-exported')
})

for (const [i, [reason]] of mistakes.entries()) {
  test(`${reason} is told before what comes after it`, async () => {
    const below = mistakes.slice(i).toReversed()
    expect(await reasonOf(below.map(([, line]) => line))).toBe(reason)
  })
}

test('without any of them it passes', async () => {
  expect(await reasonOf([])).toBe('passed')
})
