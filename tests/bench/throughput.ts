/** (b) Submissions per second through the whole path on all cores, against as many plain processes at a time. */
import { availableParallelism } from 'node:os'
import { attentionSlug, prepareAttention } from './latency.ts'
import type { RunPlain } from './plain.ts'
import type { Part } from './result.ts'
import { median } from './stats.ts'
import { type Seat, type System, startSystem } from './system.ts'

const rounds = 3
const submissionsPerRound = 120
const plainsPerRound = 30

export async function benchThroughput(): Promise<Part> {
  const cores = availableParallelism()
  const system = await startSystem(attentionSlug)
  const plain = await prepareAttention()
  try {
    // Enough students that the queue never runs dry: each has one submission at a time.
    const seats = await Promise.all(Array.from({ length: 6 * cores }, system.seat))
    await gradeAll(system, seats, 4 * seats.length)
    const submissions: number[] = []
    const plains: number[] = []
    for (let round = 0; round < rounds; round++) {
      plains.push(await perSecond(plainsPerRound, () => runAll(plain.run, cores, plainsPerRound)))
      submissions.push(
        await perSecond(submissionsPerRound, () => gradeAll(system, seats, submissionsPerRound)),
      )
    }
    return {
      id: 'b',
      title: `Throughput on ${cores} cores`,
      figures: [
        { name: 'submissions', value: median(submissions), unit: 'per second' },
        { name: `plain node, ${cores} at a time`, value: median(plains), unit: 'per second' },
      ],
      ratios: [
        {
          name: 'submissions over plain processes',
          ratio: median(submissions) / median(plains),
          target: { least: 2.5 },
        },
      ],
    }
  } finally {
    await plain.close()
    await system.close()
  }
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await work()
  return (1000 * count) / (performance.now() - startedMs)
}

/** Each seat submits again as soon as it has its verdict, until `count` are graded. */
export async function gradeAll(system: System, seats: Seat[], count: number): Promise<void> {
  let left = count
  const lane = async (seat: Seat) => {
    while (left-- > 0) await system.grade(seat)
  }
  await Promise.all(seats.map(lane))
}

async function runAll(run: RunPlain, lanes: number, count: number): Promise<void> {
  let left = count
  const lane = async () => {
    while (left-- > 0) await run()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
