/** The worker itself: whatever submissions return, log and throw, its memory stays what it was. */
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { judge } from '#graders/code/judge.ts'
import { execute } from '#graders/runtime/execute.ts'
import { attack as shape } from './flooding/shape.ts'
import { attack as accessors } from './forging/accessors.ts'
import { attack as comparison } from './forging/comparison.ts'
import { attack as frames } from './forging/frame-writer.ts'
import { attack as keys } from './forging/prototype-keys.ts'
import { target } from './target.ts'

const texts = { source: `export const attack = () => Array.from({ length: 16 }, () => 'x'.repeat(1e6))` }
const round = [shape, texts, accessors, comparison, frames, keys]

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What the last submission's process still had to say is over by then. */
async function liveBytes() {
  for (let i = 0; i < 3; i++) {
    await delay(50)
    collect()
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

test('stays flat over many hostile submissions', async () => {
  const live: number[] = []
  for (let i = 0; i < 3; i++) {
    for (const { source } of round) {
      expect(await judge(target, source, 1, execute)).toMatchObject({ outcome: 'graded', score: 0 })
    }
    live.push(await liveBytes())
  }
  // The first round loads and caches what a worker needs anyway. One of these results holds more than all growth allowed.
  const [, second, last] = live
  expect(last! - second!, live.join()).toBeLessThan(4 * 2 ** 20)
})
