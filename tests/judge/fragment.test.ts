import { expect, test } from 'vitest'
import { exampleContents } from '#graders/theory/kinds/example-contents.ts'
import { theoryContent } from '#graders/theory/kinds/registry.ts'
import { instantiate, makeVariants } from '#graders/theory/variant.ts'
import { execute } from './warm.ts'

const { generator: _, ...text } = exampleContents['short-text']
const reading = (fragment: string, more: object = {}) =>
  theoryContent.parse({ ...text, accepted: { en: ['{{answer}}'], ko: ['{{answer}}'] }, fragment, ...more })

test('a fragment answers for every variant of its generator, and a second formula agrees', async () => {
  const content = reading(
    `import * as tf from '@tensorflow/tfjs'
const model = tf.sequential({
  layers: [tf.layers.dense({ units: {{units}}, inputShape: [{{inputs}}] })],
})
model.predict(tf.ones([2, {{inputs}}]))
console.log('units', {{units}})
// ---
export const answer = model.countParams()
`,
    {
      generator: `export const variant = (rng) => ({ params: { units: rng.int(2, 40), inputs: rng.int(2, 40) } })
export const verify = ({ units, inputs }) => units * (inputs + 1)`,
      explanation: { en: '{{output}}', ko: '{{output}}' },
    },
  )
  const made = await makeVariants(
    content,
    Array.from({ length: 40 }, (_, i) => i + 1),
    execute,
  )
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  expect(made.variants.length).toBeGreaterThan(30)
  for (const { params } of made.variants) {
    expect(params.answer).toBe(Number(params.units) * (Number(params.inputs) + 1))
    expect(params.output).toBe(`units ${params.units}`)
  }
  const { stem } = instantiate(content, made.variants[0]!.params)
  expect(stem.en).toContain(`units: ${made.variants[0]!.params.units},`)
  expect(stem.en).not.toContain('countParams')
})

const shapes = {
  accepted: { en: ['shape'], ko: ['모양'] },
  explanation: { en: '{{error}}', ko: '{{error}}' },
}

test("TensorFlow.js' own message is the answer of a fragment that throws", async () => {
  const source = `import * as tf from '@tensorflow/tfjs'\ntf.matMul(tf.ones([2, 3]), tf.ones([2, 3]))\n`
  const made = await makeVariants(reading(source, { throws: true, ...shapes }), [1], execute)
  expect(made).toMatchObject({
    ok: true,
    variants: [
      { params: { error: expect.stringMatching(/^Error in matMul: inner shapes \(3\) and \(2\)/) } },
    ],
  })
})

test('code that does not compile, imports what is not there or leaves an answer unrounded is refused', async () => {
  const reasonOf = async (fragment: string) => {
    const made = await makeVariants(reading(fragment), [1], execute)
    return made.ok ? 'ok' : made.problems[0]!.reason
  }
  expect(
    await reasonOf(`import fs from 'node:fs'\nfs.readdirSync('/')\n// ---\nexport const answer = 1`),
  ).toBe('fragment-failed')
  expect(await reasonOf('const x = 1\n// ---\nexport const answer = 0.1 + 0.2')).toBe('generator-unrounded')
  expect(await reasonOf('const x =\n// ---\n')).toBe('fragment-failed')
})
