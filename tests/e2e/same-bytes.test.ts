/** The browser's Run and the server's grade compute the same bytes: same bundle, seed and clock. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { defaultLimits } from '#graders/contract/limits.ts'
import { execute } from '#graders/runtime/execute.ts'
import type { Execution, Job } from '#graders/runtime/job.ts'
import type { runInBrowser } from '#graders/runtime/run-in-browser.ts'
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
const job: Job = {
  seed: 11,
  modules: { solution: source },
  steps: ['cnn', 'lstm', 'attention', 'surroundings', 'crash'].map((path) => ({
    id: path,
    module: 'solution',
    path,
    args: [],
  })),
}

type Page = { runInBrowser: typeof runInBrowser }
const browser = withBrowser()

test('every result of a run is the same, byte for byte, in Chromium and in the sandbox', async () => {
  const bundle = await build({
    stdin: {
      contents: `import { runInBrowser } from './run-in-browser.ts'; globalThis.runInBrowser = runInBrowser`,
      resolveDir: fileURLToPath(new URL('../../graders/runtime', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
  })
  const page = await browser.open()
  await page.goto('/sign-in')
  await page.addScriptTag({ content: bundle.outputFiles[0]!.text })
  // Playwright hands over plain JSON, so bytes become lists of numbers on both sides.
  const there = await page.evaluate(async (sent) => {
    const { results, ended } = await (globalThis as unknown as Page).runInBrowser(sent, { timeMs: 30_000 })
    const plain = (_: string, value: unknown) => (value instanceof Uint8Array ? Array.from(value) : value)
    return JSON.stringify({ results: results.map((result) => ({ ...result, ms: 0 })), ended }, plain)
  }, job)
  const { results, ended }: Execution = await execute(job, { ...defaultLimits, timeMs: 30_000 })
  const here = { results: results.map((result) => ({ ...result, ms: 0 })), ended }
  const plain = (_: string, value: unknown) => (value instanceof Uint8Array ? Array.from(value) : value)
  expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(here, plain)))
  expect(results.map((result) => result.ok)).toEqual([true, true, true, true, false])
})
