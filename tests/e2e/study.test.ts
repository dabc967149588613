/** A student studies a unit: its quiz, what comes back, and today's repetition; in both languages, by keyboard where it helps. */
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { users } from '#db/schema/people.ts'
import { quizItems, studyCards } from '#db/schema/study.ts'
import { loadGivenQuestions } from '#lib/attempts/load.ts'
import { messages } from '#lib/i18n/messages.ts'
import { answerRight, answerWrong } from './support/answer.ts'
import { errorsOf, signIn, withBrowser } from './support/browser.ts'

const browser = withBrowser()
beforeAll(() => {
  process.env.DATABASE_URL = inject('databaseUrl')
})

async function visit(page: Page, path: string) {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}

const contentOf = async (attemptId: string) => (await loadGivenQuestions(db, attemptId))[0]!.content

/** The attempt of the question that the quiz has reached. */
async function reached(quizId: string) {
  const items = await db
    .select()
    .from(quizItems)
    .where(eq(quizItems.quizId, quizId))
    .orderBy(quizItems.position)
  return items.findLast(({ attemptId }) => attemptId !== null)!.attemptId!
}

describe.each([
  ['en', 'student4@argmax.test'],
  ['ko', 'student2@argmax.test'],
] as const)('in %s', (language, email) => {
  const { study: t, practice, common } = messages[language]
  const outcome = (page: Page, state: 'full' | 'wrong') =>
    page.getByRole('heading', {
      name:
        state === 'full'
          ? practice.outcome.full
          : new RegExp(`^(${practice.outcome.none}|${practice.outcome.partial.split('{')[0]})`),
      ...(state === 'full' && { exact: true }),
    })

  test('a quiz asks again what was wrong, is resumed where it was left, and ends with a summary; then repetition', async () => {
    const page = await browser.open({ language })
    await signIn(page, email)
    const [user] = await db.select().from(users).where(eq(users.email, email))
    await visit(page, '/practice/units/networks')
    await page.getByText('5', { exact: true }).click()
    await page.getByRole('button', { name: t.quiz.start, exact: true }).click()
    await page.waitForURL(/\/practice\/quiz\/[0-9a-f-]{36}$/)
    const quizId = page.url().split('/').at(-1)!

    let asked = 0
    for (; asked < 12; asked++) {
      await page.waitForLoadState('networkidle')
      const content = await contentOf(await reached(quizId))
      await (asked === 0 ? answerWrong : answerRight)(page, content)
      await page.getByRole('button', { name: practice.check, exact: true }).click()
      // The focus is on the outcome, so that keys rate it and go on.
      const heading = outcome(page, asked === 0 ? 'wrong' : 'full')
      await heading.waitFor()
      await expect.poll(() => heading.evaluate((each) => each === document.activeElement)).toBe(true)
      if (asked === 1) {
        await page.keyboard.press('4')
        await page.getByRole('button', { name: new RegExp(`^${t.rate.easy} `), pressed: true }).waitFor()
        // Left here and come back to from another page: the same question, answered.
        await visit(page, '/practice/units/networks')
        await page.getByRole('link', { name: t.quiz.continue, exact: true }).click()
        await outcome(page, 'full').waitFor()
        await page.waitForLoadState('networkidle')
      }
      const last = page.getByRole('button', { name: t.quiz.toSummary, exact: true })
      const over = (await last.count()) > 0
      await page.locator('[data-goes-on]').focus()
      await page.keyboard.press('Enter')
      if (over) break
      await page.getByRole('button', { name: practice.check, exact: true }).waitFor()
    }
    // Five, and one that came back.
    expect(asked + 1).toBe(6)
    await page.getByRole('heading', { name: t.summary.title, exact: true }).waitFor()
    await page.getByText(t.summary.score.replace('{questions}', '5').split('{score}')[1]!).waitFor()

    // One card is made due; the others are on later days.
    const due = { due: new Date(Date.now() - 60_000) }
    const later = { due: new Date(Date.now() + 3 * 86_400_000) }
    await db.update(studyCards).set(later).where(eq(studyCards.userId, user!.id))
    const [card] = await db.select().from(studyCards).where(eq(studyCards.userId, user!.id)).limit(1)
    await db.update(studyCards).set(due).where(eq(studyCards.id, card!.id))
    await visit(page, '/')
    await page.getByRole('link', { name: t.home.go, exact: true }).click()
    await page.getByRole('button', { name: t.due.start, exact: true }).click()
    await page.waitForURL(/\/practice\/[0-9a-f-]{36}\?in=due$/)
    await page.waitForLoadState('networkidle')
    await answerRight(page, await contentOf(/practice\/([0-9a-f-]{36})/.exec(page.url())![1]!))
    await page.getByRole('button', { name: practice.check, exact: true }).click()
    await outcome(page, 'full').waitFor()
    await expect
      .poll(() => outcome(page, 'full').evaluate((each) => each === document.activeElement))
      .toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/practice\/due\?done=1$/)
    await page.getByText(t.due.done, { exact: true }).waitFor()
    await page.getByRole('link', { name: t.due.toPractice, exact: true }).waitFor()
    expect(
      await page
        .getByRole('navigation')
        .getByRole('link', { name: common.nav.due })
        .getAttribute('aria-current'),
    ).toBe('page')

    // A question is taken out of repetition, and put back where it was.
    await page.getByRole('link', { name: t.cards.manage, exact: true }).click()
    const remove = page.getByRole('button', { name: new RegExp(`^${t.cards.remove}`) })
    await remove.first().click()
    await page.getByText(t.cards.justRemoved, { exact: true }).waitFor()
    const removed = and(eq(studyCards.userId, user!.id), isNotNull(studyCards.removedAt))
    expect(await db.select().from(studyCards).where(removed)).toHaveLength(1)
    await page.getByRole('button', { name: new RegExp(`^${t.cards.restore}`) }).click()
    await page.getByText(t.cards.justRemoved, { exact: true }).waitFor({ state: 'detached' })
    expect(await db.select().from(studyCards).where(removed)).toHaveLength(0)

    // Nothing is left open that would come up elsewhere.
    const open = await db
      .select({ closedAt: attempts.closedAt })
      .from(attempts)
      .where(and(eq(attempts.userId, user!.id), eq(attempts.mode, 'practice')))
    expect(open.every(({ closedAt }) => closedAt !== null)).toBe(true)
    expect(errorsOf(page)).toEqual([])
    await page.context().close()
  })
})
