import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { regradeItems } from '#db/schema/regrades.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { gradeRegradeItem } from '#lib/regrades/again/grade-item.ts'
import { applyRegrade } from '#lib/regrades/decide.ts'
import { startRegrade } from '#lib/regrades/start-regrade.ts'
import { adjustScore } from '#lib/review/judgements.ts'
import { at, makeExamCourse } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'

withDatabase()

beforeAll(async () => {
  const { student, ta, exam } = await makeExamCourse()
  const started = await startAttempt(student, exam.id, at('10:00:00'))
  const attemptId = started.ok ? started.attemptId : ''
  await saveAnswer(student, { attemptId, position: 1, answer: { choice: 'b' } }, at('10:01:00'))
  await closeAttempt(student, attemptId, at('10:02:00'))
  const adjusted = await adjustScore(
    ta,
    { attemptId, position: 1, points: 5, reason: 'half right' },
    at('10:03:00'),
  )
  if (!adjusted.ok) throw new Error(adjusted.reason)
  const ask = { gradeWith: 'given', versionId: null, seedMode: 'replay', reason: 'for the record' }
  const regrade = await startRegrade(ta, { scope: 'exam', id: exam.id, ...ask }, at('10:04:00'))
  if (!regrade.ok) throw new Error(regrade.reason)
  const unused = async () => {
    throw new Error('theory needs no sandbox')
  }
  const tools = { judge: unused, regenerate: unused }
  const [item] = await db.select().from(regradeItems)
  await gradeRegradeItem(item!.id, tools, new AbortController().signal)
  await applyRegrade(ta, regrade.regradeId, at('10:05:00'))
})

const causeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'it was allowed',
    (error: Error) => (error.cause as Error | undefined)?.message ?? error.message,
  )

for (const table of [
  'question_versions',
  'question_variants',
  'responses',
  'gradings',
  'adjustments',
  'audit_log',
  'regrade_results',
]) {
  test(`${table} is append-only`, async () => {
    const name = sql.identifier(table)
    const {
      rows: [row],
    } = await db.execute(sql`select count(*)::int as count from ${name}`)
    expect(row?.count).toBeGreaterThan(0)
    const column = sql.identifier(table === 'regrade_results' ? 'item_id' : 'id')
    const update = db.execute(sql`update ${name} set ${column} = ${column}`)
    expect(await causeOf(update)).toMatch(/append-only: update refused/)
    expect(await causeOf(db.execute(sql`delete from ${name}`))).toMatch(/append-only: delete refused/)
    expect(await causeOf(db.execute(sql`truncate ${name} cascade`))).toMatch(/append-only: truncate refused/)
  })
}

test('what a regrade was asked to do, and what was decided, stays', async () => {
  for (const change of [
    sql`update regrades set reason = 'another'`,
    sql`update regrades set applied_at = null`,
    sql`update regrade_items set seed = 1`,
    sql`delete from regrade_items`,
    sql`delete from regrades`,
  ])
    expect(await causeOf(db.execute(change))).toMatch(/append-only/)
})

test('the version, variant and points that a student was given stay as they were given', async () => {
  expect(await causeOf(db.execute(sql`update attempt_questions set points = points + 1`))).toMatch(
    /append-only/,
  )
  expect(await causeOf(db.execute(sql`update attempt_questions set flagged = true`))).toBe('it was allowed')
})
