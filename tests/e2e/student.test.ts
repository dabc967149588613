/** A student takes a practice midterm from the first click to the explained result; in both languages. */
import { asc, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { forbiddenMessage } from '#app/_ui/code/forbidden/markers.ts'
import { db } from '#db/client.ts'
import { attempts, responses } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { users } from '#db/schema/people.ts'
import { questions } from '#db/schema/questions.ts'
import { loadGivenQuestions } from '#lib/attempts/load.ts'
import { loadActor } from '#lib/auth/actor.ts'
import { messages } from '#lib/i18n/messages.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { resultView } from '#lib/results/result-view.ts'
import { answerRight } from './support/answer.ts'
import { errorsOf, signIn, withBrowser } from './support/browser.ts'

const browser = withBrowser()
beforeAll(() => {
  process.env.DATABASE_URL = inject('databaseUrl')
})

const examId = async (slug: string) =>
  (await db.select({ id: exams.id }).from(exams).where(eq(exams.slug, slug)))[0]!.id

async function start(page: Page, slug: string, language: 'en' | 'ko'): Promise<string> {
  await visit(page, `/exams/${await examId(slug)}`)
  await page.getByRole('button', { name: messages[language].student.exam.start, exact: true }).click()
  const confirm = page
    .getByRole('dialog')
    .getByRole('button', { name: messages[language].student.exam.confirm.start })
  await confirm.click()
  await page.waitForURL(/\/attempts\/[0-9a-f-]{36}\/1$/)
  return /attempts\/([0-9a-f-]{36})/.exec(page.url())![1]!
}

const questionId = async (slug: string) =>
  (await db.select({ id: questions.id }).from(questions).where(eq(questions.slug, slug)))[0]!.id

const forbiddenUse = `import * as tf from '@tensorflow/tfjs'
export const softmax = (z: tf.Tensor) => tf.softmax(z)
export const other = (z: tf.Tensor) => z.logSoftmax().exp()
`

/** A click before the page is alive would be lost. */
async function visit(page: Page, path: string) {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}

/** The word before the time: "Saved 10:03:07". */
const saved = (page: Page, language: 'en' | 'ko') =>
  page
    .getByText(new RegExp(messages[language].attempt.save.saved.replace(/\s*<time><\/time>\s*/, '.*')))
    .first()

/** What the fields of a question hold, whatever its kind. */
const filledIn = (page: Page) =>
  page.locator('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLInputElement>('input, select, [data-item]')].map((field) => {
      if (field.dataset.item !== undefined) return field.dataset.item
      return field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value
    }),
  )

/** Pasted, as typing would be indented and closed by the editor while it goes. */
async function putCode(page: Page, source: string) {
  const editor = page.locator('.monaco-editor').first()
  await editor.waitFor()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), source)
  await editor.click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
}

describe.each([
  ['en', 'student@argmax.test'],
  ['ko', 'student5@argmax.test'],
] as const)('in %s', (language, email) => {
  const t = messages[language]

  test('twenty theory questions and three coding tasks, from start to explained result', async () => {
    const page = await browser.open({ language })
    await signIn(page, email)
    const attemptId = await start(page, 'practice-midterm-1', language)
    const given = await loadGivenQuestions(db, attemptId)
    expect(given.filter(({ kind }) => kind !== 'code')).toHaveLength(20)
    expect(given.filter(({ kind }) => kind === 'code')).toHaveLength(3)

    for (const { position, content } of given) {
      await visit(page, `/attempts/${attemptId}/${position}`)
      if (content.kind === 'code') continue
      await answerRight(page, content)
      await saved(page, language).waitFor()
    }

    // Flagged for later, and still there after a reload and on another device.
    await visit(page, `/attempts/${attemptId}/1`)
    // The mark shows at once; a reload brings back only what has been stored.
    const stored = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByText(t.attempt.question.flag).click()
    await page
      .getByRole('link', {
        name: new RegExp(
          `${t.attempt.navigator.question.replace('{position}', '1')},.*${t.attempt.navigator.flagged}`,
        ),
      })
      .first()
      .waitFor()
    await stored
    await page.reload()
    await page
      .getByRole('link', {
        name: new RegExp(
          `${t.attempt.navigator.question.replace('{position}', '1')},.*${t.attempt.navigator.flagged}`,
        ),
      })
      .first()
      .waitFor()

    // A coding task: the reference passes the samples in the browser and everything on the server.
    const task = given.find(({ kind }) => kind === 'code')!
    if (task.content.kind !== 'code') throw new Error('not a coding task')
    await visit(page, `/attempts/${attemptId}/${task.position}`)
    await putCode(page, task.content.reference)
    await page.getByRole('button', { name: t.code.run, exact: true }).click()
    await page.getByText(new RegExp(t.code.samples.outcome.passed)).first().waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: t.code.submit, exact: true }).click()
    await page
      .getByText(t.code.verdict.score.replace('{percent}', '100'))
      .first()
      .waitFor({ timeout: 90_000 })

    await page.getByRole('button', { name: t.attempt.handIn.button, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t.attempt.handIn.confirm, exact: true }).click()
    await page.waitForURL(/\/result$/)
    await page.getByRole('heading', { name: t.result.sections }).waitFor()
    // Every answer is explained, and the right ones are called right.
    expect(await page.getByText(t.kinds.review.right, { exact: true }).count()).toBeGreaterThan(10)
    const [user] = await db.select().from(users).where(eq(users.email, email))
    const actor = (await loadActor(user!.id))!
    const result = () => resultView(actor, attemptId, new Date())
    await expect.poll(async () => (await result())?.pending, { timeout: 60_000 }).toBe(0)
    // All 49 points of theory, and the task that was solved.
    expect((await result())?.score).toBeGreaterThanOrEqual(49 + task.points)

    // What a task forbids is called so where it is written, in the words that a verdict has for it.
    const started = await startPractice(actor, { questionId: await questionId('softmax') }, new Date())
    await visit(page, `/practice/${started.ok && started.attemptId}`)
    await putCode(page, forbiddenUse)
    await page.locator('.squiggly-error').nth(1).waitFor()
    for (const names of ['softmax', 'softmax Tensor.logSoftmax']) {
      await page.keyboard.press('F8')
      await page.locator('.marker-widget').getByText(forbiddenMessage(names, language)).waitFor()
    }
    expect(errorsOf(page)).toEqual([])
    await page.context().close()
  })
})

test('what was typed is on the other device, and at the deadline the server closes with what was saved', async () => {
  const page = await browser.open()
  await signIn(page, 'student@argmax.test')
  const attemptId = await start(page, 'practice-midterm-2', 'en')
  const given = await loadGivenQuestions(db, attemptId)
  const first = given[0]!
  await visit(page, `/attempts/${attemptId}/${first.position}`)
  await answerRight(page, first.content)
  await saved(page, 'en').waitFor()

  const other = await browser.open({ viewport: { width: 390, height: 800 } })
  await signIn(other, 'student@argmax.test')
  await visit(other, `/attempts/${attemptId}/${first.position}`)
  expect(await filledIn(other)).toEqual(await filledIn(page))

  await db
    .update(attempts)
    .set({ deadlineAt: new Date(Date.now() - 10_000) })
    .where(eq(attempts.id, attemptId))
  // Nobody presses anything: the worker closes what is overdue.
  await expect
    .poll(async () => (await db.select().from(attempts).where(eq(attempts.id, attemptId)))[0]?.closedBy, {
      timeout: 60_000,
    })
    .toBe('deadline')
  await other.reload()
  await other.waitForLoadState('networkidle')
  expect(await other.locator('main').textContent()).toMatch(/ended|result/i)
  await page.context().close()
  await other.context().close()
})

test('a lost connection loses nothing: the answer is kept, said to be unsaved, and saved when it is back', async () => {
  const page = await browser.open()
  await signIn(page, 'student@argmax.test')
  const attemptId = await start(page, 'practice-midterm-3', 'en')
  const given = await loadGivenQuestions(db, attemptId)
  const question = given[0]!
  await visit(page, `/attempts/${attemptId}/${question.position}`)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await answerRight(page, question.content)
  await page.getByText(messages.en.attempt.save.retrying).first().waitFor()
  await page.context().setOffline(false)
  await saved(page, 'en').waitFor({ timeout: 60_000 })
  const [stored] = await db
    .select({ answer: responses.answer })
    .from(responses)
    .where(eq(responses.attemptQuestionId, question.id))
    .orderBy(asc(responses.revision))
  expect(stored?.answer).not.toBeNull()
  await page.context().close()
})

test('a wrong password is refused in words, and too many tries are slowed down', async () => {
  const page = await browser.open()
  for (let tries = 0; tries < 12; tries++) {
    await page.goto('/sign-in')
    await page.locator('input[name=email]').fill('nobody@argmax.test')
    await page.locator('input[name=password]').fill(`wrong-${tries}`)
    await page.locator('form button[type=submit]').first().click()
    const refusal = page.getByText(messages.en.auth.errors['wrong-password'])
    await refusal.or(page.getByText(messages.en.auth.errors['too-many-sign-ins'])).first().waitFor()
    if ((await refusal.count()) === 0) break
  }
  expect(await page.getByText(messages.en.auth.errors['too-many-sign-ins']).count()).toBe(1)
  await page.context().close()
})
