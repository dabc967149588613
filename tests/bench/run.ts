/**
 * `npm run bench`: how fast the graders are, as ratios to a yardstick measured in the same run, so that they mean the
 * same on any machine. `npm run bench -- a d` measures those parts only, `--json` prints for programs. Every part
 * starts and removes its own PostgreSQL and workers. Exit code 1 when a target is missed.
 */
import { availableParallelism, cpus, loadavg } from 'node:os'
import { benchGrowth } from './growth.ts'
import { benchLatency } from './latency.ts'
import { benchMemory } from './memory.ts'
import { isMet, type Part } from './result.ts'
import { benchThroughput } from './throughput.ts'
import { benchTraining } from './training.ts'

const parts: Record<string, () => Promise<Part>> = {
  a: benchLatency,
  b: benchThroughput,
  c: trainingPart,
  d: benchGrowth,
  e: benchMemory,
}

const args = process.argv.slice(2)
const asJson = args.includes('--json')
const wanted = args.filter((arg) => !arg.startsWith('-'))
const unknown = wanted.filter((id) => !(id in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

const machine = {
  cores: availableParallelism(),
  cpu: cpus()[0]?.model ?? 'unknown',
  node: process.version,
  loadBefore: loadavg()[0],
}
if (!asJson)
  console.log(`${machine.cores} cores (${machine.cpu}), Node ${machine.node}, load ${machine.loadBefore}\n`)

const results: Part[] = []
for (const [id, bench] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(id)) continue
  const part = await bench()
  results.push(part)
  if (!asJson) console.log(print(part))
}
if (asJson) console.log(JSON.stringify({ machine, parts: results }, null, 2))
process.exit(results.flatMap(({ ratios }) => ratios).every(isMet) ? 0 : 1)

function print({ id, title, figures, ratios }: Part): string {
  const lines = figures.map(
    ({ name, value, unit }) => `    ${name.padEnd(46)} ${round(value).padStart(9)} ${unit}`,
  )
  const held = ratios.map((one) => {
    const target = 'most' in one.target ? `at most ${one.target.most}` : `at least ${one.target.least}`
    return `  ${isMet(one) ? 'pass' : 'MISS'} ${one.name.padEnd(44)} ${round(one.ratio).padStart(9)}   (${target})`
  })
  return [`(${id}) ${title}`, ...lines, ...held, ''].join('\n')
}

function round(value: number): string {
  const size = Math.abs(value)
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)
}

async function trainingPart(): Promise<Part> {
  const steps = await benchTraining()
  return {
    id: 'c',
    title: 'A training step on our WASM runtime against the stock cpu backend',
    figures: steps.flatMap(({ name, ours, stock }) => [
      { name: `${name}, ours`, value: ours, unit: 'ms' },
      { name: `${name}, stock`, value: stock, unit: 'ms' },
    ]),
    ratios: steps.map(({ name, ratio, target }) => ({ name, ratio, target: { least: target } })),
  }
}
