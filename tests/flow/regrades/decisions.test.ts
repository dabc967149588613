/** Regrades: staff see old and new scores, and decide once; nothing counts before. */
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, gradings } from '#db/schema/grading.ts'
import { questions } from '#db/schema/questions.ts'
import type { JudgeSubmission } from '#lib/grading/grade-submission.ts'
import { gradeRegradeItem } from '#lib/regrades/again/grade-item.ts'
import { applyRegrade, discardRegrade, resumeRegrade, stopRegrade } from '#lib/regrades/decide.ts'
import { previewRegrade, startRegrade } from '#lib/regrades/start-regrade.ts'
import { regradeCsv } from '#lib/regrades/view/regrade-csv.ts'
import { listRegrades, regradeView } from '#lib/regrades/view/regrade-view.ts'
import { resultView } from '#lib/results/result-view.ts'
import { gradeBook } from '#lib/review/grade-book.ts'
import { adjustScore } from '#lib/review/judgements.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { at, makeExam, makeExamCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import {
  ask,
  type ExamCourse,
  gradeAll,
  handedIn,
  itemsOf,
  judgeWith,
  noGenerator,
  scoreOf,
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

test('old and new scores are seen before anything counts, and only then may staff apply', async () => {
  const { student, attemptId, submissionId } = await handedIn(course, 0.25)
  expect(await previewRegrade(course.ta, { scope: 'exam', id: course.exam.id })).toEqual({
    ...{ submissions: 1, answers: 1, students: 1, waiting: 0 },
    exams: [{ id: course.exam.id, title: course.exam.title, students: 1 }],
  })
  const regradeId = await startedRegrade(course.ta, 'exam', course.exam.id)
  expect(await applyRegrade(course.ta, regradeId, at('11:00:30'))).toMatchObject({ ok: false })
  await gradeAll(regradeId, judgeWith(1))

  const view = (await regradeView(course.ta, regradeId))!
  expect(view).toMatchObject({ state: 'ready', progress: { total: 2, done: 2, unfit: 0, failed: 0 } })
  expect(view.questions.map(({ position, before, after }) => [position, before, after])).toEqual([
    [1, 10, 10],
    [4, 2.5, 10],
  ])
  const slugs = await db.select({ id: questions.id, slug: questions.slug }).from(questions)
  const slugOf = (index: number) => slugs.find(({ id }) => id === course.questionIds[index])!.slug
  expect(view.questions.map(({ slug }) => slug)).toEqual([slugOf(0), slugOf(3)])
  expect(regradeCsv(view, 'en')).toContain(`,4,${slugOf(3)},10,2.5,10,7.5,`)
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

test('who regrades a version reads beforehand in which exams it was given, and to how many', async () => {
  const { definition } = course.exam
  const more = { title: { en: 'Final', ko: '기말고사' }, release: 'on-hand-in' as const }
  const final = await makeExam(course.courseId, definition, more)
  for (const student of [course.student, course.other]) await handedIn(course, 1, student)
  await handedIn({ ...course, exam: final }, 1, course.other)
  const target = { scope: 'version' as const, id: await versionOf(course.questionIds[3]!) }
  expect(await previewRegrade(course.ta, target)).toEqual({
    ...{ submissions: 3, answers: 0, students: 2, waiting: 0 },
    exams: [
      { id: final.id, title: final.title, students: 1 },
      { id: course.exam.id, title: course.exam.title, students: 2 },
    ],
  })
  const regradeId = await startedRegrade(course.ta, 'version', target.id)
  await gradeAll(regradeId, judgeWith(0.5))
  const { attempts } = (await regradeView(course.ta, regradeId))!
  expect(attempts.map(({ exam, student }) => [exam.en, student]).sort()).toEqual(
    [
      ['Final', course.other.name],
      ['Midterm', course.other.name],
      ['Midterm', course.student.name],
    ].sort(),
  )
})

test('the first grading stays, and the preview still tells what was changed', async () => {
  const { submissionId } = await handedIn(course, 0.25)
  const regradeId = await startedRegrade(course.ta, 'submission', submissionId)
  await gradeAll(regradeId, judgeWith(0.5))
  await applyRegrade(course.ta, regradeId, at('11:40:00'))
  const again = await startedRegrade(course.ta, 'submission', submissionId)
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
  const { student, submissionId } = await handedIn(course, 0.25)
  const regradeId = await startedRegrade(course.ta, 'submission', submissionId)
  await gradeAll(regradeId, judgeWith(0.5))
  await applyRegrade(course.ta, regradeId, at('09:00:00'))
  expect((await submissionView(student, submissionId))?.verdict?.score).toBe(0.5)
})

test('an adjusted score stands, and the change underneath is told', async () => {
  const { student, attemptId } = await handedIn(course, 0.25)
  await adjustScore(course.ta, { attemptId, position: 4, points: 7, reason: 'nearly right' }, at('10:30:00'))
  const regradeId = await startedRegrade(course.ta, 'exam', course.exam.id)
  await gradeAll(regradeId, judgeWith(1))
  const view = (await regradeView(course.ta, regradeId))!
  expect(view.attempts).toMatchObject([{ before: 17, after: 17, hidden: 1 }])
  expect(view.questions[1]).toMatchObject({ adjusted: 7, before: 2.5, after: 10 })
  await applyRegrade(course.ta, regradeId, at('11:40:00'))
  expect(await scoreOf(student, attemptId)).toBe(17)
})

test('applied once, discarded never after: a decision is final', async () => {
  const { student, attemptId, submissionId } = await handedIn(course, 0.25)
  const [applied, discarded] = [
    await startedRegrade(course.ta, 'submission', submissionId),
    await startedRegrade(course.ta, 'exam', course.exam.id),
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
  const { submissionId } = await handedIn(course, 0.25)
  const regradeId = await startedRegrade(course.ta, 'submission', submissionId)
  const [item] = await itemsOf(regradeId)
  const late: JudgeSubmission = async (_task, _source, seed) => {
    await discardRegrade(course.ta, regradeId, at('11:01:00'))
    return gradedVerdict(1, seed)
  }
  expect(await gradeRegradeItem(item!.id, { judge: late, regenerate: noGenerator }, signal)).toBe('repeated')
  expect(await regradeView(course.ta, regradeId)).toMatchObject({ state: 'discarded', progress: { done: 0 } })
})

test('nobody but staff of the course starts, sees or decides a regrade, nor anybody about their own attempt', async () => {
  const { submissionId } = await handedIn(course, 0.25)
  const regradeId = await startedRegrade(course.ta, 'exam', course.exam.id)
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
  await handedIn(course, 0.25)
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
