/** (d) What a submission costs after 10, 1,000 and 10,000 stored ones, and what the pages that list them cost. */
import { db } from '#db/client.ts'
import { submissions } from '#db/schema/grading.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { storeSubmissions } from '../support/stored-submissions.ts'
import { attentionSlug, prepareAttention } from './latency.ts'
import type { Part } from './result.ts'
import { median } from './stats.ts'
import { type Seat, type System, startSystem } from './system.ts'

const levels = [10, 1_000, 10_000]
const repetitions = 24

type Level = { stored: number; databaseMs: number; recordedMs: number; viewMs: number; plainMs: number }

export async function benchGrowth(): Promise<Part> {
  const system = await startSystem(attentionSlug)
  const plain = await prepareAttention()
  try {
    const warm = await system.seat()
    for (let i = 0; i < 10; i++) await system.grade(warm)
    const results: Level[] = []
    let stored = 10
    for (const level of levels) {
      await storeSubmissions(db, warm.attemptId, level - stored)
      stored = level
      if ((await db.$count(submissions)) < stored) throw new Error('The copies are not there')
      results.push({ stored, ...(await measure(system, await system.seat(), plain.run)) })
    }
    const [first, , last] = results as [Level, Level, Level]
    // Of a plain process of the same moments: the machine may be busier at one level than at another.
    const relative = (level: Level, ms: number) => ms / level.plainMs
    return {
      id: 'd',
      title: 'Cost of a submission as they add up',
      figures: results.flatMap((level) => [
        { name: `after ${level.stored}: verdict`, value: level.recordedMs, unit: 'ms' },
        { name: `after ${level.stored}: submit, queue and record`, value: level.databaseMs, unit: 'ms' },
        { name: `after ${level.stored}: read by the page`, value: level.viewMs, unit: 'ms' },
      ]),
      ratios: [
        {
          name: 'verdict after 10,000 over after 10',
          ratio: relative(last, last.recordedMs) / relative(first, first.recordedMs),
          target: { most: 1.25 },
        },
        {
          name: 'submit, queue and record, the same',
          ratio: relative(last, last.databaseMs) / relative(first, first.databaseMs),
          target: { most: 1.5 },
        },
      ],
    }
  } finally {
    await plain.close()
    await system.close()
  }
}

async function measure(system: System, seat: Seat, runPlain: () => Promise<number>) {
  const recordedMs: number[] = []
  const databaseMs: number[] = []
  const viewMs: number[] = []
  const plainMs: number[] = []
  for (let i = 0; i < repetitions; i++) {
    const graded = await system.grade(seat)
    recordedMs.push(graded.recordedMs)
    databaseMs.push(graded.recordedMs - graded.judgeMs)
    const startedMs = performance.now()
    await submissionView(seat.student, graded.submissionId)
    viewMs.push(performance.now() - startedMs)
    if (i % 3 === 0) plainMs.push(await runPlain())
  }
  return {
    recordedMs: median(recordedMs),
    databaseMs: median(databaseMs),
    viewMs: median(viewMs),
    plainMs: median(plainMs),
  }
}
