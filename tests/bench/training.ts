/**
 * One step of training in our runtime, in the sandbox as it grades, against the stock `cpu` backend in plain Node, on
 * the same models and data. Rounds of both take turns, so that a busy moment of the machine slows both.
 * Alone: `node tests/bench/training.ts`.
 */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Execute } from '#graders/runtime/job.ts'
import { openRuntime } from '#graders/runtime/warm.ts'
import { median } from './stats.ts'

/** Medians in milliseconds; `ratio` is how many times faster we are, which is to be above `target`. */
export type TrainingFigure = { name: string; ours: number; stock: number; ratio: number; target: number }

type Plan = { name: string; target: number; steps: { ours: number; stock: number } }
const plans: Plan[] = [
  { name: 'cnn', target: 20, steps: { ours: 20, stock: 2 } },
  // Enough that V8 has compiled what it will: without a second thread it does so between the first twenty.
  { name: 'lstm', target: 2, steps: { ours: 80, stock: 40 } },
  { name: 'dense', target: 2, steps: { ours: 60, stock: 30 } },
  { name: 'attention', target: 2, steps: { ours: 30, stock: 10 } },
]
const rounds = 3
const limits = { timeMs: 60_000, memoryBytes: 2 ** 30, outputBytes: 64 * 1024 }
const pathOf = (name: string) => fileURLToPath(new URL(`training/${name}`, import.meta.url))

export async function benchTraining(): Promise<TrainingFigure[]> {
  const figures: TrainingFigure[] = []
  const runtime = await openRuntime({ size: 1, limits: [limits] })
  for (const { name, target, steps } of plans) {
    const [ours, stock]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      ours.push(...(await timeOurs(name, steps.ours, runtime.execute)))
      stock.push(...(await timeStock(name, steps.stock)))
    }
    const [our, their] = [median(ours), median(stock)]
    figures.push({ name, ours: our, stock: their, ratio: their / our, target })
  }
  await runtime.close()
  return figures
}

async function timeOurs(name: string, count: number, execute: Execute): Promise<number[]> {
  const modules = { training: await readFile(pathOf('workloads.ts'), 'utf8') }
  const prepare = { path: 'prepare', args: [{ t: 'string', v: name } as const] }
  const calls = [prepare, ...Array.from({ length: count }, () => ({ path: 'step', args: [] }))]
  const steps = calls.map((call, i) => ({ id: String(i), module: 'training', ...call }))
  const { results, ended } = await execute({ seed: 1, modules, steps }, limits)
  if (ended.how !== 'completed') throw new Error(`${name}: ${JSON.stringify(ended)}`)
  return results.slice(1).map((result) => {
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.ms
  })
}

async function timeStock(name: string, count: number): Promise<number[]> {
  const args = [pathOf('stock.ts'), name, String(count)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout.slice(stdout.lastIndexOf('[')))
}

if (import.meta.main) {
  for (const { name, ours, stock, ratio, target } of await benchTraining()) {
    const figures = `${ours.toFixed(2)} ms, stock ${stock.toFixed(2)} ms`
    console.log(`${name.padEnd(10)} ${figures}: ${ratio.toFixed(1)} times faster (wanted: above ${target})`)
  }
  process.exit(0)
}
