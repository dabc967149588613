/** Canaries stand in every key, explanation, hidden case and reference; a student crawls everything there is. */
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { db } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { canariesIn } from '../support/canary.ts'
import { makeExamCourse } from '../support/course.ts'
import { withBrowser } from './support/browser.ts'

const browser = withBrowser()
const password = 'canary-crawler-password'
let course: Awaited<ReturnType<typeof makeExamCourse>>
let attemptId: string
let otherAttemptId: string

beforeAll(async () => {
  process.env.DATABASE_URL = inject('databaseUrl')
  course = await makeExamCourse({ publishedAt: new Date(), release: 'manual', durationMinutes: 60 })
  const passwordHash = await hashPassword(password)
  await db.update(users).set({ passwordHash }).where(eq(users.id, course.student.id))
  const [own, others] = [
    await startAttempt(course.student, course.exam.id, new Date()),
    await startAttempt(course.other, course.exam.id, new Date()),
  ]
  attemptId = own.ok ? own.attemptId : ''
  otherAttemptId = others.ok ? others.attemptId : ''
})

async function signedIn(): Promise<{ page: Page; bodies: Map<string, string> }> {
  const page = await browser.open()
  const bodies = new Map<string, string>()
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (/html|json|x-component|plain|event-stream/.test(type) && !type.includes('event-stream'))
      bodies.set(
        `${response.request().method()} ${response.url()} ${bodies.size}`,
        await response.text().catch(() => ''),
      )
  })
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(course.student.email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return { page, bodies }
}

/** Every page that links lead to, as HTML and as the RSC payload that the router would fetch. */
async function crawl(page: Page, from: string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const queue = [...from]
  while (queue.length > 0 && seen.size < 400) {
    const path = queue.shift()!
    if (seen.has(path) || /sign-out|\/api\/auth/.test(path)) continue
    const html = await (await page.request.get(path)).text()
    seen.set(path, html)
    seen.set(`${path} (rsc)`, await (await page.request.get(path, { headers: { rsc: '1' } })).text())
    for (const [, href] of html.matchAll(/href="(\/[^"#]*)"/g))
      if (!/^\/(_next|monaco|runtime)\//.test(href!)) queue.push(href!.replaceAll('&amp;', '&'))
  }
  return seen
}

const leaks = (bodies: Map<string, string>) =>
  [...bodies].flatMap(([where, body]) => canariesIn(body).map((canary) => `${where}: ${canary}`))

test('during the exam, no page, payload, action or file holds a key, an explanation or a hidden case', async () => {
  const { page, bodies } = await signedIn()
  for (const position of [1, 2, 3, 4]) {
    await page.goto(`/attempts/${attemptId}/${position}`)
    await page.waitForLoadState('networkidle')
  }
  await page.goto(`/attempts/${attemptId}/1`)
  await page.waitForLoadState('networkidle')
  const saved = page.waitForResponse((response) => response.request().method() !== 'GET')
  await page.getByRole('radio').first().check()
  await saved
  const seen = await crawl(page, ['/', `/exams/${course.exam.id}`, `/attempts/${attemptId}/1`, '/practice'])
  expect(seen.size).toBeGreaterThan(10)
  expect([...leaks(bodies), ...leaks(seen)]).toEqual([])
  // The crawl is worth something only if it reached the questions themselves.
  expect([...seen.values()].join()).toContain('What is 41 + 1?')
  await page.context().close()
})

test('after handing in, nothing is shown before the results are released', async () => {
  await closeAttempt(course.student, attemptId, new Date())
  const { page, bodies } = await signedIn()
  await page.goto(`/attempts/${attemptId}/result`)
  await page.waitForLoadState('networkidle')
  const seen = await crawl(page, ['/', `/attempts/${attemptId}/result`, `/attempts/${attemptId}/1`])
  expect([...leaks(bodies), ...leaks(seen)]).toEqual([])
  await page.context().close()
})

test("a student reaches no one else's attempt and none of the staff's pages", async () => {
  const { page } = await signedIn()
  const forbidden = [
    `/attempts/${otherAttemptId}/1`,
    `/attempts/${otherAttemptId}/result`,
    '/teach/questions',
    `/teach/questions/${course.questionIds[0]}`,
    '/teach/exams',
    `/teach/exams/${course.exam.id}`,
    '/review',
    `/review/exams/${course.exam.id}`,
    `/review/attempts/${otherAttemptId}`,
    `/api/review/exams/${course.exam.id}/grades.csv`,
  ]
  for (const path of forbidden) {
    const response = await page.request.get(path)
    expect([path, response.status()]).toEqual([path, 404])
    expect(canariesIn(await response.text())).toEqual([])
  }
  await page.context().close()
})

test('without signing in there is only the sign-in page', async () => {
  const page = await browser.open()
  for (const path of ['/', '/practice', `/attempts/${attemptId}/1`, '/teach/questions', '/review']) {
    const response = await page.request.get(path, { maxRedirects: 0 })
    expect([path, response.status() >= 300 && response.status() < 400]).toEqual([path, true])
    expect(response.headers().location).toContain('/sign-in')
  }
  await page.context().close()
})
