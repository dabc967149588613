import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, gradings } from '#db/schema/grading.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { regradeItems } from '#db/schema/regrades.ts'
import type { QuestionContent } from '#graders/question.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import type { JudgeSubmission } from '#lib/grading/grade-submission.ts'
import { recordFailure, recordVerdict } from '#lib/grading/record-verdict.ts'
import { getSeeds } from '#lib/grading/version-seeds.ts'
import { insertVersion } from '#lib/questions/insert-version.ts'
import { applyRegrade, discardRegrade, resumeRegrade, stopRegrade } from '#lib/regrades/decide.ts'
import { failRegradeItem, gradeRegradeItem } from '#lib/regrades/grade-item.ts'
import { listRegrades, regradeView } from '#lib/regrades/regrade-view.ts'
import { previewRegrade, startRegrade } from '#lib/regrades/start-regrade.ts'
import { resultView } from '#lib/results/result-view.ts'
import { gradeBook } from '#lib/review/grade-book.ts'
import { adjustScore } from '#lib/review/judgements.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { submit } from '#lib/submissions/submit.ts'
import { at, makeExamCourse, makePerson } from '../support/course.ts'
import { withDatabase } from '../support/database.ts'
import { codingTask, singleChoice } from '../support/questions.ts'
import { gradedVerdict } from '../support/verdicts.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
beforeEach(async () => {
  course = await makeExamCourse({ release: 'on-hand-in' })
})

/** Chose `b`, which is right, and submitted code that was graded with `score`. */
async function handedIn(score: number | 'failed' | 'waiting', student = course.student) {
  const started = await startAttempt(student, course.exam.id, at('10:00:00'))
  if (!started.ok) throw new Error(started.reason)
  const { attemptId } = started
  await saveAnswer(student, { attemptId, position: 1, answer: { choice: 'b' } }, at('10:01:00'))
  const made = await submit(student, { attemptId, position: 4, source: 'code' }, at('10:02:00'))
  if (!made.ok) throw new Error(made.reason)
  const { submissionId } = made
  if (score === 'failed') await recordFailure(submissionId, 'no sandbox', at('10:03:00'))
  else if (score !== 'waiting') await recordVerdict(submissionId, gradedVerdict(score), at('10:03:00'))
  await closeAttempt(student, attemptId, at('10:04:00'))
  return { student, attemptId, submissionId }
}

const ask = { gradeWith: 'given', versionId: null, seedMode: 'replay', reason: 'The grader was wrong' }

async function started(scope: 'submission' | 'version' | 'exam', id: string, more: object = {}) {
  const made = await startRegrade(course.ta, { scope, id, ...ask, ...more }, at('11:00:00'))
  if (!made.ok) throw new Error(made.reason)
  return made.regradeId
}

const judgeWith =
  (score: number): JudgeSubmission =>
  async (_task, _source, seed) =>
    gradedVerdict(score, seed)
const noGenerator = async () => undefined
const signal = new AbortController().signal
const itemsOf = (regradeId: string) =>
  db.select().from(regradeItems).where(eq(regradeItems.regradeId, regradeId))

async function gradeAll(regradeId: string, judge: JudgeSubmission) {
  for (const { id } of await itemsOf(regradeId))
    await gradeRegradeItem(id, { judge, regenerate: noGenerator }, signal, () => at('11:01:00'))
}

const scoreOf = async (student: Actor, attemptId: string) =>
  (await resultView(student, attemptId, at('12:00:00')))!.score

const newVersion = (questionId: string, content: QuestionContent) =>
  db.transaction((tx) =>
    insertVersion(
      tx,
      { questionId, content, variants: [], samples: null, proof: null, publishedBy: null },
      at('10:30:00'),
    ),
  )

const versionOf = async (questionId: string) => {
  const [row] = await db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId))
    .orderBy(questionVersions.number)
  return row!.id
}

test('old and new scores are seen before anything counts, and only then may staff apply', async () => {
  const { student, attemptId, submissionId } = await handedIn(0.25)
  expect(await previewRegrade(course.ta, { scope: 'exam', id: course.exam.id })).toEqual({
    ...{ submissions: 1, answers: 1, students: 1, waiting: 0 },
  })
  const regradeId = await started('exam', course.exam.id)
  expect(await applyRegrade(course.ta, regradeId, at('11:00:30'))).toMatchObject({ ok: false })
  await gradeAll(regradeId, judgeWith(1))

  const view = (await regradeView(course.ta, regradeId))!
  expect(view).toMatchObject({ state: 'ready', progress: { total: 2, done: 2, unfit: 0, failed: 0 } })
  expect(view.questions.map(({ position, before, after }) => [position, before, after])).toEqual([
    [1, 10, 10],
    [4, 2.5, 10],
  ])
  expect(view.attempts).toMatchObject([{ student: student.name, before: 12.5, after: 20, points: 40 }])
  expect(await scoreOf(student, attemptId)).toBe(12.5)
  expect((await submissionView(student, submissionId))?.verdict?.score).toBe(0.25)
  expect(JSON.stringify(await resultView(student, attemptId, at('11:30:00')))).not.toContain(ask.reason)

  expect(await applyRegrade(course.ta, regradeId, at('11:40:00'))).toEqual({ ok: true })
  const result = (await resultView(student, attemptId, at('12:00:00')))!
  expect(result.score).toBe(20)
  expect(result.questions[3]!.regraded).toEqual({ at: at('11:40:00'), reason: ask.reason })
  expect(result.questions[1]!.regraded).toBeNull()
  const book = await gradeBook(course.ta, course.exam.id)
  expect(book?.rows).toMatchObject([{ score: 20 }])
})

test('the first grading stays, and the preview still tells what was changed', async () => {
  const { submissionId } = await handedIn(0.25)
  const regradeId = await started('submission', submissionId)
  await gradeAll(regradeId, judgeWith(0.5))
  await applyRegrade(course.ta, regradeId, at('11:40:00'))
  const again = await started('submission', submissionId)
  await gradeAll(again, judgeWith(0.75))
  await applyRegrade(course.ta, again, at('11:50:00'))
  const rows = await db.select().from(gradings).where(eq(gradings.submissionId, submissionId))
  expect(rows.map(({ cause, score }) => [cause, score]).sort()).toEqual([
    ['regrade', 0.5],
    ['regrade', 0.75],
    ['submission', 0.25],
  ])
  const both = await Promise.all([regradeView(course.ta, regradeId), regradeView(course.ta, again)])
  expect(both.map((view) => view!.questions.map(({ before, after }) => [before, after]))).toEqual([
    [[2.5, 5]],
    [[5, 7.5]],
  ])
  expect((await listRegrades(course.ta)).map(({ state }) => state)).toEqual(['applied', 'applied'])
})

test('a grading that is applied by a machine whose clock is behind counts all the same', async () => {
  const { student, submissionId } = await handedIn(0.25)
  const regradeId = await started('submission', submissionId)
  await gradeAll(regradeId, judgeWith(0.5))
  await applyRegrade(course.ta, regradeId, at('09:00:00'))
  expect((await submissionView(student, submissionId))?.verdict?.score).toBe(0.5)
})

test('the stored seed is replayed, or another of the version drawn', async () => {
  const { submissionId } = await handedIn(0.25)
  const seeds: number[] = []
  const judge: JudgeSubmission = async (_task, _source, seed) => {
    seeds.push(seed)
    return gradedVerdict(1, seed)
  }
  await gradeAll(await started('submission', submissionId), judge)
  await gradeAll(await started('submission', submissionId, { seedMode: 'fresh' }), judge)
  const pool = await getSeeds(db, await versionOf(course.questionIds[3]!))
  expect(seeds[1]).not.toBe(seeds[0])
  expect(seeds.every((seed) => pool.includes(seed))).toBe(true)
})

test('attempts that were given the first version can be graded with the second', async () => {
  const { student, submissionId } = await handedIn(0.25)
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
  await gradeAll(await started('version', first), judge)
  await gradeAll(await started('version', first, { gradeWith: 'newest' }), judge)
  const last = await started('version', first, { gradeWith: 'version', versionId: second.id })
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
  const { student, attemptId } = await handedIn(1)
  const questionId = course.questionIds[0]!
  const content = singleChoice('Which one?')
  if (content.kind !== 'single-choice') throw new Error()
  const corrected = {
    ...content,
    explanation: { en: 'It was a.', ko: 'a였습니다.' },
    choices: content.choices.map((choice) => ({ ...choice, correct: choice.id === 'a' })),
  }
  await newVersion(questionId, corrected)
  const regradeId = await started('version', await versionOf(questionId), { gradeWith: 'newest' })
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
  const { student, attemptId } = await handedIn(1)
  const questionId = course.questionIds[0]!
  const content = singleChoice('Which one?')
  if (content.kind !== 'single-choice') throw new Error()
  await newVersion(questionId, { ...content, choices: content.choices.slice(0, 2) })
  const regradeId = await started('version', await versionOf(questionId), { gradeWith: 'newest' })
  await gradeAll(regradeId, judgeWith(1))
  const view = (await regradeView(course.ta, regradeId))!
  expect(view).toMatchObject({ state: 'ready', progress: { unfit: 1 } })
  expect(view.questions[0]).toMatchObject({ before: 10, after: 10, items: [{ unfit: 'parts-differ' }] })
  await applyRegrade(course.ta, regradeId, at('11:40:00'))
  expect(await scoreOf(student, attemptId)).toBe(20)
})

test('an adjusted score stands, and the change underneath is told', async () => {
  const { student, attemptId } = await handedIn(0.25)
  await adjustScore(course.ta, { attemptId, position: 4, points: 7, reason: 'nearly right' }, at('10:30:00'))
  const regradeId = await started('exam', course.exam.id)
  await gradeAll(regradeId, judgeWith(1))
  const view = (await regradeView(course.ta, regradeId))!
  expect(view.attempts).toMatchObject([{ before: 17, after: 17, hidden: 1 }])
  expect(view.questions[1]).toMatchObject({ adjusted: 7, before: 2.5, after: 10 })
  await applyRegrade(course.ta, regradeId, at('11:40:00'))
  expect(await scoreOf(student, attemptId)).toBe(17)
})

test('a stopped regrade waits, a resumed one goes on where it was', async () => {
  await handedIn(0.25)
  await handedIn(0.5, course.other)
  const regradeId = await started('exam', course.exam.id)
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
  const { submissionId } = await handedIn(0.25)
  const regradeId = await started('submission', submissionId)
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
  const { student, attemptId, submissionId } = await handedIn('failed')
  const regradeId = await started('exam', course.exam.id)
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
  await handedIn('waiting')
  const target = { scope: 'version' as const, id: await versionOf(course.questionIds[3]!) }
  expect(await previewRegrade(course.ta, target)).toMatchObject({ submissions: 0, waiting: 1 })
  expect(await startRegrade(course.ta, { ...target, ...ask }, at('11:00:00'))).toEqual({
    ok: false,
    reason: 'nothing-to-regrade',
  })
})

test('applied once, discarded never after: a decision is final', async () => {
  const { student, attemptId, submissionId } = await handedIn(0.25)
  const [applied, discarded] = [
    await started('submission', submissionId),
    await started('exam', course.exam.id),
  ]
  await gradeAll(applied, judgeWith(1))
  const twice = await Promise.all([1, 2, 3].map(() => applyRegrade(course.ta, applied, at('11:40:00'))))
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await discardRegrade(course.ta, applied, at('11:41:00'))).toMatchObject({
    reason: 'regrade-not-ready',
  })
  await gradeAll(discarded, judgeWith(0))
  expect(await discardRegrade(course.ta, discarded, at('11:42:00'))).toEqual({ ok: true })
  expect(await applyRegrade(course.ta, discarded, at('11:43:00'))).toMatchObject({ ok: false })
  expect(await scoreOf(student, attemptId)).toBe(20)
  // The record stays.
  expect((await regradeView(course.ta, discarded))!.questions).toHaveLength(2)
  const trail = await db.select().from(auditLog).where(eq(auditLog.entityId, attemptId))
  expect(trail.filter(({ verb }) => verb === 'regrade')).toMatchObject([
    { actorId: course.ta.id, detail: { regradeId: applied } },
  ])
})

test('a result that arrives after the decision changes nothing', async () => {
  const { submissionId } = await handedIn(0.25)
  const regradeId = await started('submission', submissionId)
  const [item] = await itemsOf(regradeId)
  const late: JudgeSubmission = async (_task, _source, seed) => {
    await discardRegrade(course.ta, regradeId, at('11:01:00'))
    return gradedVerdict(1, seed)
  }
  expect(await gradeRegradeItem(item!.id, { judge: late, regenerate: noGenerator }, signal)).toBe('repeated')
  expect(await regradeView(course.ta, regradeId)).toMatchObject({ state: 'discarded', progress: { done: 0 } })
})

test('nobody but staff of the course starts, sees or decides a regrade, nor anybody about their own attempt', async () => {
  const { submissionId } = await handedIn(0.25)
  const regradeId = await started('exam', course.exam.id)
  await gradeAll(regradeId, judgeWith(1))
  const stranger = await makePerson(null, 'ta')
  const elsewhere = await makeExamCourse()
  for (const actor of [course.student, course.other, stranger, elsewhere.ta]) {
    expect(await previewRegrade(actor, { scope: 'exam', id: course.exam.id })).toBeUndefined()
    expect(
      await startRegrade(actor, { scope: 'submission', id: submissionId, ...ask }, at('11:00:00')),
    ).toEqual({ ok: false, reason: 'not-found' })
    expect(await regradeView(actor, regradeId)).toBeUndefined()
    for (const decide of [stopRegrade, resumeRegrade, applyRegrade, discardRegrade])
      expect(await decide(actor, regradeId, at('11:30:00'))).toEqual({ ok: false, reason: 'not-found' })
  }
  expect(await listRegrades(elsewhere.ta)).toEqual([])
  const promoted = { ...course.student, enrolments: course.ta.enrolments }
  expect((await regradeView(promoted, regradeId))!.questions).toEqual([])
  expect(await applyRegrade(promoted, regradeId, at('11:30:00'))).toEqual({
    ok: false,
    reason: 'own-attempt',
  })
  expect(await previewRegrade(promoted, { scope: 'exam', id: course.exam.id })).toMatchObject({ students: 0 })
})

test('hostile input starts nothing', async () => {
  await handedIn(0.25)
  const good = { scope: 'exam', id: course.exam.id, ...ask }
  for (const bad of [
    null,
    'exam',
    { ...good, id: "'; drop table" },
    { ...good, scope: 'course' },
    { ...good, reason: '  ' },
    { ...good, gradeWith: 'anything' },
    { ...good, extra: 1 },
  ])
    expect(await startRegrade(course.ta, bad, at('11:00:00'))).toEqual({ ok: false, reason: 'invalid-input' })
})
