/** The author's process stays from one submission to the next: nothing that it is shown may reach into what it says. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgeBriefly } from '#graders/code/judge.ts'
import type { CodeTask, Verdict } from '#graders/contract.ts'
import { execute } from '#graders/runtime/execute.ts'
import { openRuntime, type WarmRuntime } from '#graders/runtime/warm.ts'
import { answersIn } from '../judge/corpus.ts'
import { line } from '../judge/tasks/line.ts'
import { handled } from './residents/handled.ts'
import { results } from './residents/results.ts'

const seed = 41
const wrongAnswer = `export const answer = (x) => ({ sum: 0, list: x, tensor: x })`
const wrongLine = line.wrong[0]!.source

let warm: WarmRuntime
beforeAll(async () => {
  warm = await openRuntime({ size: 1, limits: [handled.limits] })
}, 60_000)
afterAll(() => warm.close())

function withoutTimings(verdict: Verdict) {
  if (verdict.outcome !== 'graded') throw new Error(verdict.why)
  return { ...verdict, timings: undefined }
}
const fresh = new Map<string, Promise<Verdict>>()
function gradeFresh(task: CodeTask, source: string) {
  const known = fresh.get(source) ?? judgeBriefly(task, source, seed, { execute })
  fresh.set(source, known)
  return known
}
const gradeWarm = (task: CodeTask, source: string) =>
  judgeBriefly(task, source, seed, { execute: warm.execute })

async function expectSame(task: CodeTask, source: string) {
  const [now, alone] = [await gradeWarm(task, source), await gradeFresh(task, source)]
  expect(withoutTimings(now)).toEqual(withoutTimings(alone))
  return now
}

test('a wrong answer fails and a right one passes before anything has happened', async () => {
  expect(await gradeWarm(handled, wrongAnswer)).toMatchObject({ score: 0 })
  expect(await gradeWarm(handled, handled.reference)).toMatchObject({ score: 1 })
})

for (const [name, source] of Object.entries(results)) {
  test(`gain nothing for themselves and change nothing for others: ${name}`, async () => {
    const verdict = await expectSame(handled, source)
    expect(verdict.outcome === 'graded' && verdict.score).toBeLessThan(1)
    await expectSame(handled, wrongAnswer)
  })
}

for (const { name, source } of answersIn('forged').filter((answer) => answer.task === line)) {
  test(`forged models change nothing for others: ${name}`, async () => {
    await expectSame(line, source)
    await expectSame(line, wrongLine)
  })
}

test('a right answer passes after all of them as it did before', async () => {
  for (const task of [handled, line])
    expect(await expectSame(task, task.reference)).toMatchObject({ score: 1 })
})
