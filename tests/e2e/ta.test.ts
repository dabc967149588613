/** A TA reviews an attempt, adjusts a score, comments, exports; the student reads it; in both languages. */
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { messages } from '#lib/i18n/messages.ts'
import { accounts, errorsOf, signIn, withBrowser } from './support/browser.ts'

const browser = withBrowser()
const patiently = { timeout: 20_000 }

describe.each([
  ['en', 'Park Seoyeon (박서연)', 'student3@argmax.test'],
  ['ko', 'Choi Daniel (최다니엘)', 'student4@argmax.test'],
] as const)('in %s', (language, student, email) => {
  const t = messages[language].review

  test('an adjusted score and a comment reach the student, beside the automatic score', async () => {
    const page = await browser.open({ language })
    await signIn(page, accounts.ta)
    await page.goto('/review')
    await page
      .getByRole('link', { name: language === 'en' ? 'Practice midterm 1' : '연습 중간고사 1' })
      .click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByLabel(t.search).fill(student.slice(0, 4))
    await page.getByRole('link', { name: student }).click()
    await page.getByRole('heading', { level: 1, name: student }).waitFor()

    const question = page.locator('section#question-2')
    await question.getByRole('button', { name: t.adjust, exact: true }).click()
    const points = question.getByLabel(t.newScore.replace(/\{points\}.*/, ''), { exact: false }).first()
    await points.fill('1')
    const reason = language === 'en' ? 'Right idea, wrong sign' : '방향은 맞지만 부호가 다릅니다'
    await question.getByLabel(t.reason, { exact: false }).fill(reason)
    await question.getByRole('button', { name: t.save, exact: true }).click()
    await question.getByText(reason).first().waitFor()
    const comment = language === 'en' ? 'Look at chapter 6 again.' : '6장을 다시 읽어 보세요.'
    await question.getByRole('textbox', { name: t.comments }).fill(comment)
    await question.getByRole('button', { name: t.comment, exact: true }).click()
    await question.getByText(comment).first().waitFor()
    // Code is shown in a read-only editor.
    await page.locator('.monaco-editor').first().waitFor()
    expect(errorsOf(page)).toEqual([])
    const attemptUrl = page.url()
    const neighbour = page.getByRole('navigation', { name: t.neighbours }).getByRole('link').first()
    const next = (await neighbour.textContent())!
    expect(next).not.toBe(student)
    await neighbour.click()
    await page.getByRole('heading', { level: 1, name: next }).waitFor()
    await page.getByRole('textbox', { name: t.commentsOnAttempt }).fill('Not sent yet')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: student }).waitFor()
    await page.goBack()
    const search = page.getByLabel(t.search)
    await expect.poll(() => search.inputValue(), patiently).toBe(student.slice(0, 4))
    await search.fill('')
    await page.getByRole('link', { name: next }).first().click()
    const draft = page.getByRole('textbox', { name: t.commentsOnAttempt })
    await expect.poll(() => draft.inputValue(), patiently).toBe('Not sent yet')
    await page.context().close()

    const theirs = await browser.open({ language })
    await signIn(theirs, email)
    await theirs.goto(`/attempts/${attemptUrl.split('/').at(-1)}/result`)
    await theirs.getByText(comment).first().waitFor()
    await theirs.getByText(reason).first().waitFor()
    await theirs.context().close()
  })
})

test('the grade book downloads as CSV with every attempt', async () => {
  const page = await browser.open()
  await signIn(page, accounts.ta)
  await page.goto('/review')
  await page.getByRole('link', { name: 'Practice midterm 1' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: messages.en.review.export }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv).toContain('student3@argmax.test')
  expect(csv.split('\r\n')[0]).toContain('percent')
  await page.context().close()
})
