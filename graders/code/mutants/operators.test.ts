import { describe, expect, test } from 'vitest'
import { makeMutants } from './make-mutants.ts'

const head = "import * as tf from '@tensorflow/tfjs'\n"

/** What became of the expression, by the operator that did it. */
async function mutate(expression: string) {
  const mutants = await makeMutants(`${head}export const f = (x, y, axis) => ${expression}`)
  return mutants.map(({ operator, source }) => [
    operator,
    source.slice(head.length).replace('export const f = (x, y, axis) => ', ''),
  ])
}

const made: [string, string, string, string[]][] = [
  ['axis', 'another axis, or none', 'tf.sum(x, 1)', ['tf.sum(x, 2)', 'tf.sum(x, 0)', 'tf.sum(x)']],
  ['axis', 'an axis that is an argument', 'x.max(axis)', ['x.max(axis + 1)', 'x.max(axis - 1)', 'x.max()']],
  ['axis', 'none, with what follows it kept', 'tf.mean(x, axis, true)', ['tf.mean(x, undefined, true)']],
  ['axis', 'one where all were meant', 'tf.sum(x)', ['tf.sum(x, 0)']],
  ['axis', 'another than the usual one', 'tf.stack([x, y])', ['tf.stack([x, y], 1)']],
  ['axis', 'negative ones', 'tf.softmax(x, -1)', ['tf.softmax(x, 0)', 'tf.softmax(x, -2)']],
  ['keep-dims', 'kept or not', 'tf.sum(x, 1, true)', ['tf.sum(x, 1, false)']],
  ['keep-dims', 'kept where nothing is said', 'x.sum(1)', ['x.sum(1, true)']],
  ['transpose', 'flags', 'tf.matMul(x, y)', ['tf.matMul(x, y, true)', 'tf.matMul(x, y, undefined, true)']],
  [
    'transpose',
    'flags that are set',
    'x.matMul(y, false, true)',
    ['x.matMul(y, true, true)', 'x.matMul(y, false, false)'],
  ],
  ['transpose', 'dropped', 'tf.transpose(x, [0, 2, 1])', ['x', 'tf.transpose(x)']],
  ['dropped-call', 'the root', 'tf.div(x, Math.sqrt(axis))', ['tf.div(x, axis)']],
  ['dropped-call', 'a chained one', 'x.exp()', ['x']],
  ['dropped-operand', 'a scale', 'tf.div(x, y)', ['x']],
  ['dropped-operand', 'a bias', 'x.matMul(y).add(axis)', ['x.matMul(y)', 'axis']],
  ['dropped-operand', 'in plain numbers', '(x - y) * axis', ['(x - y)', 'axis']],
  ['swapped-arguments', 'of a difference', 'tf.sub(x, y)', ['tf.sub(y, x)']],
  ['swapped-arguments', 'of a chained product', 'x.matMul(y)', ['y.matMul(x)']],
  ['swapped-arguments', 'of an operator', 'x / (y + 1)', ['(y + 1) / x']],
  ['swapped-arguments', 'of what is joined', 'tf.concat([x, y], 1)', ['[y, x]']],
  ['swapped-arguments', 'of a choice', 'tf.where(axis, x, y)', ['tf.where(axis, y, x)']],
  ['other-function', 'the sum for the mean', 'tf.mean(x)', ['tf.sum(x)']],
  ['other-function', 'other activations', 'tf.relu(x)', ['tf.sigmoid(x)', 'tf.tanh(x)']],
  ['other-function', 'the smallest', 'Math.max(x, y)', ['Math.min(x, y)']],
  ['off-by-one', 'an index', 'x[2]', ['x[3]', 'x[1]']],
  ['off-by-one', 'a bound', 'x.slice(y)', ['x.slice(y + 1)', 'x.slice(y - 1)']],
  ['off-by-one', 'a length', 'y < x.length', ['y < (x.length + 1)', 'y < (x.length - 1)']],
  [
    'off-by-one',
    'of a range',
    'tf.range(0, y)',
    ['tf.range(0, y + 1)', 'tf.range(0, y - 1)', 'tf.range(1, y)'],
  ],
  ['one-branch', 'of a choice', 'axis ? x : y', ['x', 'y']],
  ['constant', 'ten times', 'x * 1000', ['x * 10000', 'x * 100']],
  ['constant', 'an epsilon left out', 'x / (y + 1e-7)', ['x / (y + 0)']],
  ['constant', 'an epsilon outside the root', 'Math.sqrt(x + 1e-7)', ['(Math.sqrt(x) + 1e-7)']],
  ['constant', 'a tensor’s epsilon outside the root', 'x.add(1e-7).sqrt()', ['x.sqrt().add(1e-7)']],
  ['layer-option', 'padding', "tf.conv2d(x, y, 1, 'same')", ["tf.conv2d(x, y, 1, 'valid')"]],
  [
    'layer-option',
    'activation, stride and bias',
    "tf.layers.conv2d({ filters: 2, activation: 'relu' })",
    ["activation: 'tanh'", 'useBias: false', 'strides: 2'],
  ],
  ['layer-option', 'loss', "x.compile({ loss: 'meanSquaredError' })", ["'meanAbsoluteError'"]],
  ['dropped-await', 'a promise', 'Promise.resolve(async () => await x.fit(y))', ['async () => x.fit(y)']],
]

describe('mutants are made of', () => {
  for (const [operator, what, expression, expected] of made) {
    test(`${operator}: ${what}, ${expression}`, async () => {
      const texts = (await mutate(expression)).filter(([name]) => name === operator).map(([, text]) => text)
      for (const text of expected)
        expect(texts.some((one) => one === text || (text.length > 1 && one!.includes(text)))).toBe(true)
    })
  }

  test('the operators that any program has', async () => {
    const found = await mutate('y <= 1 && x.every((value) => value !== y) ? [x] : { x }')
    expect(new Set(found.map(([operator]) => operator))).toEqual(
      expect.objectContaining(
        new Set(['equality-operator', 'logical-operator', 'conditional-expression', 'object-literal']),
      ),
    )
  })
})

describe('no mutants are made of', () => {
  const none: [string, string][] = [
    ['texts', "x === 'name' ? x : 'other'"],
    ['hyperparameters, which are the student’s to choose', 'tf.layers.dense({ units: 64, useBias: false })'],
    ['a learning rate', 'tf.train.adam(0.004)'],
  ]
  for (const [what, expression] of none) {
    test(what, async () => {
      const names = (await mutate(expression)).map(([operator]) => operator)
      expect(names).not.toContain('string-literal')
      expect(names).not.toContain('off-by-one')
      expect(names).not.toContain('constant')
    })
  }

  test('what is thrown or printed', async () => {
    const source =
      "export function f(n: number) {\n  if (n > 3) throw new Error('more than ' + (n - 1))\n  console.log(n + 1)\n  return n\n}"
    const lines = (await makeMutants(source)).map((mutant) => mutant.source)
    for (const mutant of lines) {
      if (mutant.includes('throw')) expect(mutant).toContain("throw new Error('more than ' + (n - 1))")
      if (mutant.includes('console')) expect(mutant).toContain('console.log(n + 1)')
    }
  })

  test('adding a layer, which is no sum', async () => {
    const mutants = await makeMutants(
      `${head}export function f() { const model = tf.sequential()\n  model.add(tf.layers.flatten())\n  return model }`,
    )
    for (const { source } of mutants) expect(source).not.toMatch(/model\.(mul|sub)/)
  })
})
