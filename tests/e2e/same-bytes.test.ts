/** The browser's Run and the server's grade compute the same bytes: same bundle, seed and clock. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { decodeSample, encodeSample, type SampleCase } from '#graders/code/plan/sample-case.ts'
import { sampleCases } from '#graders/code/plan/samples.ts'
import type { ForbiddableOp } from '#graders/contract/forbiddable.ts'
import { defaultLimits } from '#graders/contract/limits.ts'
import { execute } from '#graders/runtime/execute.ts'
import type { Execution, Job } from '#graders/runtime/job.ts'
import type { runInBrowser } from '#graders/runtime/run-in-browser.ts'
import { listTaskSlugs, loadTask } from '#graders/tasks/load.ts'
import type { Value } from '#graders/value.ts'
import { withBrowser } from './support/browser.ts'

const source = `
import * as tf from '@tensorflow/tfjs'

export async function cnn() {
  const model = tf.sequential({ layers: [
    tf.layers.conv2d({ filters: 4, kernelSize: 3, inputShape: [8, 8, 1], activation: 'relu' }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.flatten(),
    tf.layers.dense({ units: 3, activation: 'softmax' }),
  ] })
  model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy' })
  const labels = tf.oneHot(tf.randomUniform([32], 0, 3, 'int32'), 3)
  const { history } = await model.fit(tf.randomNormal([32, 8, 8, 1]), labels, { epochs: 3, verbose: 0 })
  return { weights: model.getWeights(), loss: history.loss }
}
export async function lstm() {
  const model = tf.sequential({ layers: [tf.layers.lstm({ units: 8, inputShape: [6, 2] }), tf.layers.dense({ units: 1 })] })
  model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
  await model.fit(tf.randomNormal([32, 6, 2]), tf.randomNormal([32, 1]), { epochs: 2, verbose: 0 })
  return model
}
export async function attention() {
  const [q, k, v] = [[2, 5, 4], [2, 7, 4], [2, 7, 3]].map((shape) => tf.randomNormal(shape))
  return tf.matMul(tf.softmax(tf.matMul(q, k, false, true).div(2)), v)
}
export async function surroundings() {
  const started = Date.now()
  await new Promise((resolve) => setTimeout(resolve, 700))
  return [Math.random(), Date.now() - started, performance.now(), Math.exp(1.1), new Date().getFullYear()]
}
export const crash = (value: number) => { const doubled: number = 3; throw new TypeError('on purpose') }
`
const call = (path: string): SampleCase => ({
  check: path,
  entry: path,
  args: encodeSample({ t: 'array', v: [] }),
  expected: null,
  tolerance: null,
})

/** Arguments travel as text: Playwright hands over plain JSON. */
type Run = { source: string; calls: SampleCase[]; forbiddenOps?: ForbiddableOp[] | undefined }

// jobOf and saidBy go to the browser as text, so all that they use is their own.
function jobOf({ source, calls, forbiddenOps = [] }: Run, decode: typeof decodeSample): Job {
  const steps = calls.map((sample, i) => ({
    id: String(i),
    module: 'solution',
    path: sample.entry,
    args: decode(sample).call.args,
    ...(sample.derive ? { derive: sample.derive } : {}),
  }))
  return { seed: 11, modules: { solution: source }, steps, forbiddenOps }
}

/** All that a run says but how long it took. */
const saidBy = ({ results, console, ended }: Execution, encode: (value: Value) => string) => ({
  results: results.map((result) =>
    result.ok ? { ...result, value: encode(result.value), ms: 0 } : { ...result, ms: 0 },
  ),
  console,
  ended,
})

type Loaded = {
  runInBrowser: typeof runInBrowser
  decodeSample: typeof decodeSample
  encodeSample: typeof encodeSample
}
const timeMs = 60_000
const browser = withBrowser()
let page: Page

beforeAll(async () => {
  const bundle = await build({
    stdin: {
      contents: `
        import { runInBrowser } from './runtime/run-in-browser.ts'
        import { decodeSample, encodeSample } from './code/plan/sample-case.ts'
        Object.assign(globalThis, { runInBrowser, decodeSample, encodeSample, jobOf: ${jobOf}, saidBy: ${saidBy} })`,
      resolveDir: fileURLToPath(new URL('../../graders', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
  })
  page = await browser.open()
  await page.goto('/sign-in')
  await page.addScriptTag({ content: bundle.outputFiles[0]!.text })
})

const inSandbox = async (run: Run) =>
  saidBy(await execute(jobOf(run, decodeSample), { ...defaultLimits, timeMs }), encodeSample)

const inChromium = (run: Run) =>
  page.evaluate(
    async ([asked, limit]) => {
      const { runInBrowser, decodeSample, encodeSample } = globalThis as unknown as Loaded
      return saidBy(await runInBrowser(jobOf(asked, decodeSample), { timeMs: limit }), encodeSample)
    },
    [run, timeMs] as const,
  )

const ends = ({ results }: { results: { ok: boolean }[] }) => results.map(({ ok }) => ok)

test('every result of a run is the same, byte for byte, in Chromium and in the sandbox', async () => {
  const run = { source, calls: ['cnn', 'lstm', 'attention', 'surroundings', 'crash'].map(call) }
  const here = await inSandbox(run)
  expect(await inChromium(run)).toEqual(here)
  expect(ends(here)).toEqual([true, true, true, true, false])
})

const tasks = await Promise.all((await listTaskSlugs()).map(loadTask))

test.each(tasks)(
  "the reference of $slug answers its task's samples with the same bytes in both",
  async (task) => {
    const { reference, forbiddenOps } = task
    const run = { source: reference, calls: await sampleCases(task, execute), forbiddenOps }
    const here = await inSandbox(run)
    expect(await inChromium(run)).toEqual(here)
    expect(ends(here)).toEqual(run.calls.map(() => true))
  },
)

test.each(tasks.filter(({ forbiddenOps }) => forbiddenOps))(
  'what $slug forbids is refused in the same words in both',
  async ({ forbiddenOps = [] }) => {
    const bodies = forbiddenOps.map((op, i) => `export const f${i} = () => tf.${op}({ units: 1 })`)
    const calls = forbiddenOps.map((_, i) => call(`f${i}`))
    const run = {
      source: ["import * as tf from '@tensorflow/tfjs'", ...bodies].join('\n'),
      calls,
      forbiddenOps,
    }
    const here = await inSandbox(run)
    expect(await inChromium(run)).toEqual(here)
    expect(here.results).toMatchObject(
      forbiddenOps.map((op) => ({
        ok: false,
        error: { kind: 'forbidden-op', message: expect.stringContaining(op), stack: [{}] },
      })),
    )
  },
)
