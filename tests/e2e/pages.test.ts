/**
 * Every page, as the person it is for, in both languages and both themes: no accessibility violation that axe can find
 * (WCAG 2.2 AA), no sideways scrolling from 360 to 2560 px, no error in the console. Each page is also photographed
 * into tests/.output/screenshots.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { users } from '#db/schema/people.ts'
import { questions } from '#db/schema/questions.ts'
import { regradeItems } from '#db/schema/regrades.ts'
import { loadGivenQuestions } from '#lib/attempts/load.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { loadActor } from '#lib/auth/actor.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { root } from '#lib/launch/data-dir.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { findRegrade } from '#lib/regrades/regrade-view.ts'
import { startRegrade } from '#lib/regrades/start-regrade.ts'
import { accounts, errorsOf, signIn, withBrowser } from './support/browser.ts'

const browser = withBrowser()
const photos = join(root, 'tests', '.output', 'screenshots')
mkdirSync(photos, { recursive: true })

/** Name → path, by who looks at it. */
const pages: Record<'anyone' | 'student' | 'working' | 'ta' | 'instructor', Record<string, string>> = {
  anyone: { 'sign-in': '/sign-in' },
  student: { home: '/', practice: '/practice', 'not-found': '/nowhere', account: '/account' },
  working: {},
  ta: { review: '/review' },
  instructor: { questions: '/teach/questions', exams: '/teach/exams', people: '/teach/people' },
}
const who = { ...accounts, anyone: null, student: 'student3@argmax.test', working: 'student5@argmax.test' }

beforeAll(async () => {
  process.env.DATABASE_URL = inject('databaseUrl')
  const [exam] = await db.select().from(exams).where(eq(exams.slug, 'practice-midterm-1'))
  const [finished] = await db
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(users, eq(users.id, attempts.userId))
    .where(and(eq(users.email, who.student), eq(attempts.examId, exam!.id), isNotNull(attempts.closedAt)))
  const actorOf = async (email: string) => {
    const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email))
    return (await loadActor(user!.id))!
  }
  const working = await actorOf(who.working)
  const [third] = await db.select().from(exams).where(eq(exams.slug, 'practice-midterm-3'))
  const started = await startAttempt(working, third!.id, new Date())
  const attemptId = started.ok ? started.attemptId : ''
  const given = await loadGivenQuestions(db, attemptId)
  const kinds = new Map(given.map(({ kind, position }) => [kind, position]))
  for (const [kind, position] of kinds)
    pages.working[`attempt-${kind}`] = `/attempts/${attemptId}/${position}`
  const practice = await startPractice(await actorOf(who.student), { topic: 'softmax' }, new Date())
  if (practice.ok) pages.student['practice-question'] = `/practice/${practice.attemptId}`
  pages.student['exam-intro'] = `/exams/${exam!.id}`
  pages.student.result = `/attempts/${finished!.id}/result`
  pages.ta['review-exam'] = `/review/exams/${exam!.id}`
  pages.ta['review-attempt'] = `/review/attempts/${finished!.id}`
  Object.assign(pages.ta, await regradePages(await actorOf(who.ta), exam!.id))
  const rows = await db
    .select({ id: questions.id, kind: questions.kind })
    .from(questions)
    .orderBy(asc(questions.slug))
  const byKind = new Map(rows.map(({ id, kind }) => [kind, id]))
  for (const [kind, id] of byKind) pages.instructor[`question-${kind}`] = `/teach/questions/${id}`
  pages.instructor.exam = `/teach/exams/${exam!.id}`
})

/** Of a regrade that is ready to be decided, with one submission's old and new side. */
async function regradePages(ta: Actor, examId: string) {
  const target = { scope: 'exam' as const, id: examId }
  const ask = { gradeWith: 'newest', versionId: null, seedMode: 'replay', reason: 'To be photographed' }
  const started = await startRegrade(ta, { ...target, ...ask }, new Date())
  const regradeId = started.ok ? started.regradeId : ''
  await vi.waitFor(async () => expect((await findRegrade(ta, regradeId))?.state).toBe('ready'), {
    timeout: 120_000,
    interval: 500,
  })
  const path = `/review/regrades/${regradeId}`
  const items = await db.select().from(regradeItems).where(eq(regradeItems.regradeId, regradeId))
  const code = items.find(({ seed }) => seed !== null)
  return {
    regrades: '/review/regrades',
    'regrade-new': `/review/regrades/new?scope=exam&id=${examId}`,
    'regrade-students': `${path}?show=all`,
    'regrade-questions': `${path}?by=questions&show=all`,
    'regrade-item': `${path}/items/${code!.id}`,
    'not-gradable': '/review/not-gradable',
  }
}

async function settle(page: Page) {
  await page.waitForLoadState('networkidle')
  // Editors load lazily; a page is judged with them in place.
  if ((await page.locator('[data-editor]').count()) > 0)
    await page.locator('.monaco-editor').first().waitFor()
  await page.waitForTimeout(300)
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  )
}

const widerThanScreen = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

describe.each(Object.keys(pages) as (keyof typeof pages)[])('%s', (person) => {
  test.each([
    ['en', 'light'],
    ['ko', 'dark'],
  ] as const)('reads every page in %s, %s', async (language, colorScheme) => {
    const page = await browser.open({ language, colorScheme })
    if (who[person]) await signIn(page, who[person])
    const wrong: Record<string, unknown> = {}
    for (const [name, path] of Object.entries(pages[person])) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(path)
      await settle(page)
      const found: string[] = await violations(page)
      expect(await page.title()).not.toBe('')
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await page.screenshot({ path: join(photos, `${name}-${language}-${colorScheme}.png`), fullPage: true })
      for (const width of [360, 2560]) {
        await page.setViewportSize({ width, height: 900 })
        await page.waitForTimeout(250)
        const over = await widerThanScreen(page)
        if (over > 0) found.push(`${over} px wider than a screen of ${width} px`)
        // Small screens have controls of their own.
        if (width === 360) found.push(...(await violations(page)).map((each) => `at 360 px: ${each}`))
        await page.screenshot({ path: join(photos, `${name}-${language}-${width}.png`), fullPage: true })
      }
      if (found.length > 0) wrong[name] = found
    }
    expect(wrong).toEqual({})
    // A page that does not exist answers 404, which the console mentions.
    expect(errorsOf(page).filter((text) => !/404/.test(text))).toEqual([])
    await page.context().close()
  })
})
