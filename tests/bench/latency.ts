/** (a) From the submit action to the recorded verdict in the idle system, against a plain process. */
import { readFile } from 'node:fs/promises'
import { preparePlain } from './plain.ts'
import type { Part } from './result.ts'
import { median } from './stats.ts'
import { type Graded, startSystem } from './system.ts'

export const attentionSlug = 'scaled-dot-product-attention'
/** One call and its numbers read: the least that a student's own test would do. */
const attentionCalls = `
const x = tf.randomNormal([2, 4, 8])
const { out } = attention(x as tf.Tensor3D, x as tf.Tensor3D, x as tf.Tensor3D)
out.dataSync()`

export async function prepareAttention() {
  const file = new URL(`../../graders/tasks/${attentionSlug}/reference.ts`, import.meta.url)
  return preparePlain(await readFile(file, 'utf8'), attentionCalls)
}

const warmups = 8
const repetitions = 40

export async function benchLatency(): Promise<Part> {
  const system = await startSystem(attentionSlug)
  const plain = await prepareAttention()
  try {
    const seat = await system.seat()
    for (let i = 0; i < warmups; i++) await Promise.all([system.grade(seat)]).then(plain.run)
    const graded: Graded[] = []
    const plainMs: number[] = []
    // In turns, so that whatever else the machine does falls on both alike.
    for (let i = 0; i < repetitions; i++) {
      graded.push(await system.grade(seat))
      plainMs.push(await plain.run())
    }
    const part = (name: Exclude<keyof Graded, 'submissionId'>) => median(graded.map((one) => one[name]))
    const figure = (name: string, value: number) => ({ name, value, unit: 'ms' })
    return {
      id: 'a',
      title: 'Verdict for T38 in the idle system',
      figures: [
        figure('submit', part('submitMs')),
        figure('queue', part('pickupMs')),
        figure('judge', part('judgeMs')),
        figure('record', part('recordMs')),
        figure('submit action → recorded verdict', part('recordedMs')),
        figure('plain node with @tensorflow/tfjs', median(plainMs)),
      ],
      ratios: [
        {
          name: 'verdict over plain node',
          ratio: part('recordedMs') / median(plainMs),
          target: { most: 0.4 },
        },
      ],
    }
  } finally {
    await plain.close()
    await system.close()
  }
}
