import { expect, test } from 'vitest'
import type { Execute, Execution, StepResult } from '../../runtime/job.ts'
import { exampleContents } from '../kinds/example-contents.ts'
import { theoryContent } from '../kinds/registry.ts'
import { contentProblems } from '../problems.ts'
import { instantiate, makeVariants } from '../variant.ts'

const source = "const shape = [{{n}}, 3]\n// ---\nexport const answer = shape.join(' × ')\n"
const question = theoryContent.parse({
  ...exampleContents['short-text'],
  generator: undefined,
  stem: { en: 'Read\n\n{{fragment}}\n\nand answer.', ko: '읽으세요.' },
  accepted: { en: ['{{answer}}'], ko: ['{{answer}}'] },
  fragment: source.replace('{{n}}', '2'),
})

type Answer = Pick<StepResult & { ok: true }, 'value'> | { message: string }
/** Answers like the sandbox would, with what module `i` prints. */
const executeAs =
  (answer: (source: string) => Answer, printed: string[] = []): Execute =>
  async (job) => {
    const names = Object.keys(job.modules)
    const results = names.map((id): StepResult => {
      const given = answer(job.modules[id]!)
      if ('value' in given)
        return { id, ok: true, value: given.value, mutatedArgs: false, leakedTensors: 0, ms: 1 }
      const error = { kind: 'threw' as const, module: id, name: 'Error', message: given.message, stack: [] }
      return { id, ok: false, error, ms: 1 }
    })
    const console = names.flatMap((_, i) =>
      [`\u0001fragment ${i}`, ...printed].map((text) => ({ step: '', level: 'log' as const, text })),
    )
    const ended: Execution['ended'] = { how: 'completed' }
    return { results, console, consoleTruncated: false, ended, wallMs: 1, peakBytes: 0 }
  }
const exports = (values: Record<string, string>): Answer => ({
  value: { t: 'object', v: Object.entries(values).map(([name, v]) => [name, { t: 'string', v }]) },
})

test('what the fragment exports and prints becomes the one variant', async () => {
  const made = await makeVariants(
    question,
    [7, 8, 9],
    executeAs(() => exports({ answer: '2 × 3' }), ['a', 'b']),
  )
  expect(made).toEqual({ ok: true, variants: [{ seed: 7, params: { answer: '2 × 3', output: 'a\nb' } }] })
})

test('students read what stands above the line, where the stem says or below it, and never the answer', () => {
  const { stem } = instantiate(question, { answer: '2 × 3' })
  expect(stem.en).toMatch(/^Read\s+```ts\nconst shape = \[2, 3\]\n```\s+and answer\.$/)
  expect(stem.ko).toMatch(/^읽으세요\.\s+```ts\nconst shape = \[2, 3\]\n```$/)
  expect(JSON.stringify(stem)).not.toContain('export')
})

test('an instance holds no source', () => {
  expect(instantiate(question, { answer: 'x' })).not.toHaveProperty('fragment')
})

test("a generator's values stand in the code that runs and in the code that is read", async () => {
  const generated = { ...question, fragment: source, generator: 'x', variants: { count: 2, reason: 'few' } }
  const execute: Execute = (job, limits) =>
    'generator' in job.modules
      ? executeAs(() => ({
          value: {
            t: 'object',
            v: [
              ['params', { t: 'object', v: [['n', { t: 'number', v: 4 }]] }],
              ['verified', { t: 'undefined' }],
            ],
          },
        }))({ ...job, modules: { 'variant-0': '' } }, limits)
      : executeAs((code) => exports({ answer: /\[(\d)/.exec(code)![1]! }))(job, limits)
  const made = await makeVariants(generated, [1], execute)
  expect(made).toEqual({ ok: true, variants: [{ seed: 1, params: { n: 4, answer: '4' } }] })
  expect(instantiate(generated, { n: 4, answer: '4' }).stem.en).toContain('[4, 3]')
})

test('a fragment that should fail gives the first line of its message', async () => {
  const failing = { ...question, throws: true, accepted: { en: ['{{error}}'], ko: ['x'] } }
  const made = await makeVariants(
    failing,
    [1],
    executeAs(() => ({ message: 'bad shape\nat line 3' })),
  )
  expect(made).toMatchObject({ ok: true, variants: [{ params: { error: 'bad shape' } }] })
})

test.each([
  ['fragment-did-not-throw', { ...question, throws: true }, exports({ answer: 'x' })],
  ['fragment-failed', question, { message: 'no' }],
  ['placeholder-unfilled', question, exports({ other: 'x' })],
  ['generator-no-params', question, exports({})],
] as const)('%s', async (reason, content, answer) => {
  const made = await makeVariants(
    content,
    [1],
    executeAs(() => answer),
  )
  expect(made.ok ? undefined : made.problems[0]?.reason).toBe(reason)
})

test('a fragment that prints something else each time is refused', async () => {
  let run = 0
  const made = await makeVariants(
    question,
    [1],
    executeAs(() => exports({ answer: `${++run}` })),
  )
  expect(made).toMatchObject({ ok: false, problems: [{ reason: 'generator-not-reproducible' }] })
})

test('an answer above the line, and marks of a fragment without one, are refused', () => {
  expect(contentProblems({ ...question, fragment: `export const answer = 1\n// ---\n` })).toMatchObject([
    { path: 'fragment', reason: 'fragment-shows-exports' },
  ])
  const { fragment: _, ...plain } = {
    ...question,
    stem: { en: 'a', ko: 'b' },
    accepted: { en: ['a'], ko: ['b'] },
  }
  expect(contentProblems({ ...plain, throws: true })).toMatchObject([
    { path: 'throws', reason: 'not-allowed' },
  ])
})
