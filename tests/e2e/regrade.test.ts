/** Staff regrade a submission, see old against new before anything counts, apply it; and what could not be graded. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { closeDb, db } from '#db/client.ts'
import { attemptQuestions, attempts } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import { users } from '#db/schema/people.ts'
import { recordFailure } from '#lib/grading/record-verdict.ts'
import { messages } from '#lib/i18n/messages.ts'
import { root } from '#lib/launch/data-dir.ts'
import { accounts, errorsOf, signIn, withBrowser } from './support/browser.ts'
import { examIdOf, untilGraded } from './support/demo.ts'

const browser = withBrowser()
const photos = join(root, 'tests', '.output', 'screenshots')

beforeAll(async () => {
  process.env.DATABASE_URL = inject('databaseUrl')
  await untilGraded(await examIdOf('practice-midterm-1'))
  return closeDb
})

/** A graded submission of a seeded attempt. */
async function gradedSubmission(email: string) {
  const [row] = await db
    .select({
      id: submissions.id,
      source: submissions.source,
      attemptId: attempts.id,
      userId: attempts.userId,
      question: attemptQuestions,
    })
    .from(submissions)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, submissions.attemptQuestionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .innerJoin(users, eq(users.id, attempts.userId))
    .where(and(eq(users.email, email), eq(attempts.mode, 'exam'), isNotNull(submissions.gradedAt)))
    .orderBy(asc(submissions.submittedAt))
  if (!row) throw new Error(`${email} has no graded submission`)
  return row
}

describe.each([
  ['en', 'student3@argmax.test'],
  ['ko', 'student4@argmax.test'],
] as const)('in %s', (language, email) => {
  const t = messages[language].review.regrade

  test('a regrade is started, watched, compared and applied, and the student reads why', async () => {
    const { id, attemptId } = await gradedSubmission(email)
    const page = await browser.open({ language })
    await signIn(page, accounts.ta)
    await page.goto(`/review/regrades/new?scope=submission&id=${id}`)
    await page.waitForLoadState('networkidle')
    const reason = language === 'en' ? 'A check was too strict' : '검사 하나가 너무 엄격했습니다'
    await page.getByRole('textbox', { name: t.new.reason }).fill(reason)
    await page.getByRole('button', { name: t.new.submit }).click()
    await page.waitForURL(/\/review\/regrades\/[0-9a-f-]{36}$/)

    // Nobody reloads: the page hears of the worker's result.
    const apply = page.getByRole('button', { name: t.apply, exact: true })
    await apply.waitFor({ timeout: 90_000 })
    await page.getByRole('link', { name: t.questions }).click()
    await page.waitForURL(/by=questions/)
    await page.getByRole('link', { name: t.all, exact: true }).click()
    await page.waitForURL(/show=all/)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: t.download }).click()
    expect(await readFile(await (await download).path(), 'utf8')).toContain(email)
    await page.screenshot({ path: join(photos, `regrade-ready-${language}.png`), fullPage: true })
    await page.setViewportSize({ width: 360, height: 800 })
    await page.screenshot({ path: join(photos, `regrade-ready-${language}-360.png`), fullPage: true })
    await page.setViewportSize({ width: 1280, height: 900 })

    const regradeUrl = page.url()
    await page.getByRole('region', { name: t.questions }).getByRole('link').last().click()
    await page.getByRole('heading', { name: t.item.old }).waitFor()
    await page.getByRole('heading', { name: t.item.new }).waitFor()
    await page.locator('.monaco-editor').first().waitFor()
    await page.screenshot({ path: join(photos, `regrade-item-${language}.png`), fullPage: true })

    await page.goto(regradeUrl)
    await page.waitForLoadState('networkidle')
    const theirs = await browser.open({ language })
    await signIn(theirs, email)
    await theirs.goto(`/attempts/${attemptId}/result`)
    await theirs.waitForLoadState('networkidle')
    expect(await theirs.getByText(reason).count()).toBe(0)
    await page.getByRole('button', { name: t.apply, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: t.apply, exact: true }).click()
    await page.getByText(t.states.applied).first().waitFor()
    // The student's page is open, and changes by itself.
    await theirs.getByText(reason).first().waitFor({ timeout: 20_000 })
    expect([...errorsOf(page), ...errorsOf(theirs)]).toEqual([])
    await page.context().close()
    await theirs.context().close()
  })
})

test('what could not be graded is on the list with why and where, and is graded again at a click', async () => {
  const { userId, question, source } = await gradedSubmission('student3@argmax.test')
  const t = messages.en.review.faults
  // As a worker leaves it that failed three times: the job is gone, the reason is kept.
  const worker = { startedAt: new Date(), startedOn: 'grader-2, pid 71', tries: 3 }
  const [made] = await db
    .insert(submissions)
    .values({
      attemptQuestionId: question.id,
      ...{ userId, source, number: 50, seed: 1, submittedAt: new Date(), ...worker },
    })
    .returning({ id: submissions.id })
  const { id } = made!
  await recordFailure(id, 'The sandbox could not be started: no space left on device', new Date())

  const page = await browser.open()
  await signIn(page, accounts.ta)
  await page.goto('/review')
  await page.getByRole('img', { name: /1 submission is not gradable/ }).waitFor()
  await page.getByRole('link', { name: messages.en.review.nav.faults }).click()
  await page.getByText('no space left on device').waitFor()
  await page.getByText(/grader-2, pid 71/).waitFor()
  await page.screenshot({ path: join(photos, 'not-gradable-en.png'), fullPage: true })
  await page.setViewportSize({ width: 360, height: 800 })
  await page.screenshot({ path: join(photos, 'not-gradable-en-360.png'), fullPage: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('button', { name: /^Grade again/ }).click()
  await page.getByText(t.none).waitFor()
  const gradedAt = async () =>
    (await db.select().from(submissions).where(eq(submissions.id, id)))[0]!.gradedAt
  await expect.poll(gradedAt, { timeout: 60_000 }).not.toBeNull()
  expect(errorsOf(page)).toEqual([])
  await page.context().close()
})
