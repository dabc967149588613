/** Regrades that stop, fail, or meet submissions without a verdict. */
import { beforeEach, expect, test } from 'vitest'
import type { JudgeSubmission } from '#lib/grading/grade-submission.ts'
import { recordVerdict } from '#lib/grading/record-verdict.ts'
import { failRegradeItem, gradeRegradeItem } from '#lib/regrades/again/grade-item.ts'
import { applyRegrade, resumeRegrade, stopRegrade } from '#lib/regrades/decide.ts'
import { previewRegrade, startRegrade } from '#lib/regrades/start-regrade.ts'
import { regradeView } from '#lib/regrades/view/regrade-view.ts'
import { resultView } from '#lib/results/result-view.ts'
import { at, makeExamCourse } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import {
  ask,
  type ExamCourse,
  gradeAll,
  handedIn,
  itemsOf,
  judgeWith,
  noGenerator,
  signal,
  startedRegrade,
  versionOf,
} from '../../support/regrades.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

let course: ExamCourse
beforeEach(async () => {
  course = await makeExamCourse({ release: 'on-hand-in' })
})

test('a stopped regrade waits, a resumed one goes on where it was', async () => {
  await handedIn(course, 0.25)
  await handedIn(course, 0.5, course.other)
  const regradeId = await startedRegrade(course.ta, 'exam', course.exam.id)
  const judge = judgeWith(1)
  const [first, ...rest] = await itemsOf(regradeId)
  const tools = { judge, regenerate: noGenerator }
  expect(await gradeRegradeItem(first!.id, tools, signal)).toBe('recorded')
  await stopRegrade(course.ta, regradeId, at('11:02:00'))
  for (const { id } of rest) expect(await gradeRegradeItem(id, tools, signal)).toBe('repeated')
  expect(await regradeView(course.ta, regradeId)).toMatchObject({ state: 'stopped', progress: { done: 1 } })
  expect(await resumeRegrade(course.instructor, regradeId, at('11:03:00'))).toEqual({ ok: true })
  await gradeAll(regradeId, judge)
  expect(await regradeView(course.ta, regradeId)).toMatchObject({ state: 'ready', progress: { done: 4 } })
  expect(await gradeRegradeItem(first!.id, tools, signal)).toBe('repeated')
})

test('what could not be graded by our fault keeps its score, and is tried again on resuming', async () => {
  const { submissionId } = await handedIn(course, 0.25)
  const regradeId = await startedRegrade(course.ta, 'submission', submissionId)
  const [item] = await itemsOf(regradeId)
  const broken: JudgeSubmission = async () => ({ outcome: 'ungradable', why: 'disk', seed: 1, runtime: 'r' })
  const tools = { judge: broken, regenerate: noGenerator }
  await expect(gradeRegradeItem(item!.id, tools, signal)).rejects.toThrow('disk')
  await failRegradeItem(item!.id, 'disk', at('11:02:00'))
  const view = await regradeView(course.ta, regradeId)
  expect(view).toMatchObject({ state: 'ready', progress: { failed: 1 } })
  expect(view!.questions[0]).toMatchObject({ before: 2.5, after: 2.5, items: [{ failedWhy: 'disk' }] })
  await resumeRegrade(course.ta, regradeId, at('11:03:00'))
  expect(await regradeView(course.ta, regradeId)).toMatchObject({ state: 'running' })
  await gradeAll(regradeId, judgeWith(1))
  expect(await regradeView(course.ta, regradeId)).toMatchObject({ state: 'ready', progress: { failed: 0 } })
})

test('a submission that never had a verdict gets its first one from a regrade', async () => {
  const { student, attemptId, submissionId } = await handedIn(course, 'failed')
  const regradeId = await startedRegrade(course.ta, 'exam', course.exam.id)
  await gradeAll(regradeId, judgeWith(0.5))
  expect((await regradeView(course.ta, regradeId))!.questions[1]).toMatchObject({
    ...{ before: 0, after: 5, items: [{ before: null, score: 0.5 }] },
  })
  await applyRegrade(course.ta, regradeId, at('11:40:00'))
  expect(await resultView(student, attemptId, at('12:00:00'))).toMatchObject({ pending: 0, score: 15 })
  // The job that was given up on comes back late.
  expect(await recordVerdict(submissionId, gradedVerdict(0), at('11:50:00'))).toBe('repeated')
})

test('submissions that wait for their first verdict are left out', async () => {
  await handedIn(course, 'waiting')
  const target = { scope: 'version' as const, id: await versionOf(course.questionIds[3]!) }
  expect(await previewRegrade(course.ta, target)).toMatchObject({ submissions: 0, waiting: 1 })
  expect(await startRegrade(course.ta, { ...target, ...ask }, at('11:00:00'))).toEqual({
    ok: false,
    reason: 'nothing-to-regrade',
  })
})
