import { describe, expect, test } from 'vitest'
import { judgeBriefly } from '#graders/code/judge.ts'
import { taskContent } from '#graders/code/plan/version.ts'
import { codeProblems } from '#graders/code/problems.ts'
import { listTaskSlugs, loadTask } from '#graders/tasks/load.ts'
import { execute } from './warm.ts'

const seed = 314

async function grade(task: Awaited<ReturnType<typeof loadTask>>, source: string) {
  const verdict = await judgeBriefly(task, source, seed, { execute })
  if (verdict.outcome !== 'graded') throw new Error(verdict.why)
  return {
    score: verdict.score,
    failed: verdict.checks.filter(({ passed }) => !passed).map(({ id, reason }) => `${id}: ${reason}`),
  }
}

for (const task of await Promise.all((await listTaskSlugs()).map(loadTask))) {
  describe(`task ${task.slug}`, () => {
    test('can be published as it is', () => expect(codeProblems(taskContent(task))).toEqual([]))

    test('gives its reference full marks', async () => {
      expect(await grade(task, task.reference)).toEqual({ score: 1, failed: [] })
    })

    test('has three other correct solutions or more, and five mistakes or more', () => {
      expect(task.otherCorrect.length).toBeGreaterThanOrEqual(3)
      expect(task.wrong.length).toBeGreaterThanOrEqual(5)
    })

    for (const { name, source } of task.otherCorrect) {
      test(`gives ${name} full marks, however it is written`, async () => {
        expect(await grade(task, source)).toEqual({ score: 1, failed: [] })
      })
    }

    for (const { name, source, why } of task.wrong) {
      test(`catches ${name}`, async () => {
        const { score, failed } = await grade(task, source)
        expect(score).toBeLessThan(1)
        expect(failed).not.toEqual([])
        expect(why?.en && why.ko).toBeTruthy()
      })
    }

    test('gives its untouched starter nothing, or next to nothing', async () => {
      expect((await grade(task, task.starter)).score).toBeLessThanOrEqual(0.05)
    })
  })
}
