/** Prints how long steps of training take in plain Node on the stock `cpu` backend: `stock.ts cnn 5` → `[1.2, …]`, ms. */
import * as library from '@tensorflow/tfjs'
import { prepare, step } from './workloads.ts'

const { setBackend } = (library as { default?: typeof library }).default ?? library
const [name, count] = process.argv.slice(2)
await setBackend('cpu')
await prepare(name!)
const times: number[] = []
for (let i = 0; i < Number(count); i++) {
  const startedMs = performance.now()
  await step()
  times.push(performance.now() - startedMs)
}
process.stdout.write(JSON.stringify(times))
