/** Regrades with another seed or another version of the question. */
import { beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import type { QuestionContent } from '#graders/question.ts'
import type { JudgeSubmission } from '#lib/grading/grade-submission.ts'
import { getSeeds } from '#lib/grading/version-seeds.ts'
import { insertVersion } from '#lib/questions/insert-version.ts'
import { applyRegrade } from '#lib/regrades/decide.ts'
import { startRegrade } from '#lib/regrades/start-regrade.ts'
import { regradeView } from '#lib/regrades/view/regrade-view.ts'
import { resultView } from '#lib/results/result-view.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { at, makeExamCourse } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { codingTask, singleChoice } from '../../support/questions.ts'
import {
  ask,
  type ExamCourse,
  gradeAll,
  handedIn,
  judgeWith,
  scoreOf,
  startedRegrade,
  versionOf,
} from '../../support/regrades.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

let course: ExamCourse
beforeEach(async () => {
  course = await makeExamCourse({ release: 'on-hand-in' })
})

const newVersion = (questionId: string, content: QuestionContent) =>
  db.transaction((tx) =>
    insertVersion(
      tx,
      { questionId, content, variants: [], samples: null, proof: null, publishedBy: null },
      at('10:30:00'),
    ),
  )

test('the stored seed is replayed, or another of the version drawn', async () => {
  const { submissionId } = await handedIn(course, 0.25)
  const seeds: number[] = []
  const judge: JudgeSubmission = async (_task, _source, seed) => {
    seeds.push(seed)
    return gradedVerdict(1, seed)
  }
  await gradeAll(await startedRegrade(course.ta, 'submission', submissionId), judge)
  await gradeAll(await startedRegrade(course.ta, 'submission', submissionId, { seedMode: 'fresh' }), judge)
  const pool = await getSeeds(db, await versionOf(course.questionIds[3]!))
  expect(seeds[1]).not.toBe(seeds[0])
  expect(seeds.every((seed) => pool.includes(seed))).toBe(true)
})

test('attempts that were given the first version can be graded with the second', async () => {
  const { student, submissionId } = await handedIn(course, 0.25)
  const taskId = course.questionIds[3]!
  const first = await versionOf(taskId)
  const task = codingTask()
  const checks = task.checks.map((check) => ({ ...check, title: { en: 'Clearer', ko: '더 분명한' } }))
  const second = await newVersion(taskId, { ...task, checks, entry: ['twice'] })
  const entries: string[] = []
  const judge: JudgeSubmission = async (gradedWith, _source, seed) => {
    entries.push(...gradedWith.entry)
    return gradedVerdict(1, seed)
  }
  await gradeAll(await startedRegrade(course.ta, 'version', first), judge)
  await gradeAll(await startedRegrade(course.ta, 'version', first, { gradeWith: 'newest' }), judge)
  const last = await startedRegrade(course.ta, 'version', first, {
    gradeWith: 'version',
    versionId: second.id,
  })
  await gradeAll(last, judge)
  expect(entries).toEqual(['double', 'twice', 'twice'])
  await applyRegrade(course.ta, last, at('11:40:00'))
  expect((await submissionView(student, submissionId))?.verdict?.checks[0]?.title.en).toBe('Clearer')
  const other = await versionOf(course.questionIds[0]!)
  expect(
    await startRegrade(
      course.ta,
      { scope: 'version', id: first, ...ask, gradeWith: 'version', versionId: other },
      at('11:00:00'),
    ),
  ).toEqual({ ok: false, reason: 'version-of-another-question' })
})

test('a corrected key changes the score, the key and the explanation that students see', async () => {
  const { student, attemptId } = await handedIn(course, 1)
  const questionId = course.questionIds[0]!
  const content = singleChoice('Which one?')
  if (content.kind !== 'single-choice') throw new Error()
  const corrected = {
    ...content,
    explanation: { en: 'It was a.', ko: 'a였습니다.' },
    choices: content.choices.map((choice) => ({ ...choice, correct: choice.id === 'a' })),
  }
  await newVersion(questionId, corrected)
  const regradeId = await startedRegrade(course.ta, 'version', await versionOf(questionId), {
    gradeWith: 'newest',
  })
  await gradeAll(regradeId, judgeWith(1))
  expect((await regradeView(course.ta, regradeId))!.questions).toMatchObject([{ before: 10, after: 0 }])
  expect((await resultView(student, attemptId, at('11:30:00')))!.questions[0]).toMatchObject({
    key: { choice: 'b' },
  })
  await applyRegrade(course.ta, regradeId, at('11:40:00'))
  expect((await resultView(student, attemptId, at('12:00:00')))!.questions[0]).toMatchObject({
    ...{ score: 0, key: { choice: 'a' }, explanation: { en: 'It was a.' } },
  })
})

test('an answer that does not fit the new version is reported and keeps its score', async () => {
  const { student, attemptId } = await handedIn(course, 1)
  const questionId = course.questionIds[0]!
  const content = singleChoice('Which one?')
  if (content.kind !== 'single-choice') throw new Error()
  await newVersion(questionId, { ...content, choices: content.choices.slice(0, 2) })
  const regradeId = await startedRegrade(course.ta, 'version', await versionOf(questionId), {
    gradeWith: 'newest',
  })
  await gradeAll(regradeId, judgeWith(1))
  const view = (await regradeView(course.ta, regradeId))!
  expect(view).toMatchObject({ state: 'ready', progress: { unfit: 1 } })
  expect(view.questions[0]).toMatchObject({ before: 10, after: 10, items: [{ unfit: 'parts-differ' }] })
  await applyRegrade(course.ta, regradeId, at('11:40:00'))
  expect(await scoreOf(student, attemptId)).toBe(20)
})
