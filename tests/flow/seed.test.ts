import { and, count, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import { users } from '#db/schema/people.ts'
import { questions, questionVariants, questionVersions } from '#db/schema/questions.ts'
import { cast, demoAccounts } from '#db/seed/cast.ts'
import { seedDemo } from '#db/seed/seed.ts'
import { attemptView } from '#lib/attempts/attempt-view.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { loadActor } from '#lib/auth/actor.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { signInWithPassword } from '#lib/auth/sign-in.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { exportQuestions } from '#lib/questions/export.ts'
import { checkFiles, filesInput } from '#lib/questions/import/check.ts'
import { importLimits } from '#lib/questions/import/limits.ts'
import { withDatabase } from '../support/database.ts'

withDatabase()

const now = new Date('2026-05-04T10:00:00Z')
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let student: Actor
beforeAll(async () => {
  await seedDemo(now)
  student = await actorOf('student@argmax.test')
}, 300_000)

async function actorOf(email: string) {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email))
  return (await loadActor(user!.id))!
}

async function questionIdsOf(attemptId: string) {
  const rows = await db
    .select({ questionId: questionVersions.questionId, kind: questionVersions.kind })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.attemptId, attemptId))
  return rows
}

test('three practice midterms of 20 theory questions and 3 tasks, 100 points, 100 minutes, no theory question twice', async () => {
  const cards = await listExamCards(student, now)
  expect(cards.map(({ title }) => title.en)).toEqual([1, 2, 3].map((n) => `Practice midterm ${n}`))
  const seen: string[] = []
  for (const [index, card] of cards.entries()) {
    expect(card).toMatchObject({ state: 'open', questionCount: 23, points: 100, durationMinutes: 100 })
    const started = await startAttempt(student, card.id, minutesLater(index * 10))
    if (!started.ok) throw new Error(started.reason)
    const given = await questionIdsOf(started.attemptId)
    expect(given.filter(({ kind }) => kind === 'code')).toHaveLength(3)
    seen.push(...given.filter(({ kind }) => kind !== 'code').map(({ questionId }) => questionId))
    const view = await attemptView(student, started.attemptId, minutesLater(index * 10 + 1))
    expect(view?.questions.reduce((sum, { points }) => sum + points, 0)).toBe(100)
    await closeAttempt(student, started.attemptId, minutesLater(index * 10 + 5))
  }
  expect(seen).toHaveLength(60)
  expect(new Set(seen).size).toBe(60)
})

test('every parameterised question has variants to draw from, every task its sample cases', async () => {
  const rows = await db
    .select({
      slug: questions.slug,
      content: questionVersions.content,
      samples: questionVersions.samples,
      variants: count(questionVariants.id),
    })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .leftJoin(questionVariants, eq(questionVariants.versionId, questionVersions.id))
    .groupBy(questions.slug, questionVersions.id)
  expect(rows.length).toBeGreaterThanOrEqual(68)
  const parameterised = rows.filter(({ content }) => 'generator' in content && content.generator)
  expect(parameterised.length).toBeGreaterThanOrEqual(15)
  expect(parameterised.filter(({ variants }) => variants < 15).map(({ slug }) => slug)).toEqual([])
  const tasks = rows.filter(({ content }) => content.kind === 'code')
  expect(tasks).toHaveLength(8)
  expect(
    tasks.filter(({ samples }) => !Array.isArray(samples) || samples.length === 0).map(({ slug }) => slug),
  ).toEqual([])
})

test('there are finished attempts for the staff to look at, with code waiting for a worker', async () => {
  const others = and(eq(attempts.mode, 'exam'), eq(attempts.closedBy, 'student'))
  const finished = (await db.select().from(attempts).where(others)).filter(
    ({ userId }) => userId !== student.id,
  )
  expect(finished.length).toBeGreaterThanOrEqual(3)
  expect(finished.every(({ closedAt }) => closedAt! < now)).toBe(true)
  const [waiting] = await db.select({ count: count() }).from(submissions)
  expect(waiting!.count).toBeGreaterThan(0)
})

test('the demo accounts that are printed can sign in, and none is printed whose password was changed', async () => {
  const accounts = await demoAccounts()
  expect(accounts.map(({ role }) => role)).toEqual(['student', 'ta', 'instructor'])
  for (const { email, password } of accounts)
    expect(await signInWithPassword({ email, password }, '192.0.2.1')).toMatchObject({ ok: true })
  await db.update(users).set({ passwordHash: null }).where(eq(users.email, 'ta@argmax.test'))
  expect((await demoAccounts()).map(({ role }) => role)).toEqual(['student', 'instructor'])
})

test('a database with a course is left alone', async () => {
  await seedDemo(now)
  const [people] = await db.select({ count: count() }).from(users)
  expect(people!.count).toBe(cast.length)
})

test('what is exported of the whole bank can be imported in one go, and changes nothing', async () => {
  const all = await db
    .select({ id: questions.id, slug: questions.slug, courseId: questions.courseId })
    .from(questions)
  const yaml = await exportQuestions(all)
  expect(Buffer.byteLength(yaml)).toBeLessThan(importLimits.maxBytes)
  const instructor = await actorOf('instructor@argmax.test')
  const files = [{ name: 'bank.yaml', yaml }]
  const checked = await checkFiles(instructor, filesInput.parse({ courseId: all[0]!.courseId, files }))
  expect(checked).toHaveLength(all.length)
  expect(checked!.filter(({ outcome }) => outcome !== 'unchanged').map(({ id }) => id)).toEqual([])
})
