/** An instructor finds, previews and retires a question; a student reports one and reads the answer. */
import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, expect, inject, test } from 'vitest'
import { closeDb, db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { users } from '#db/schema/people.ts'
import { messages } from '#lib/i18n/messages.ts'
import { accounts, errorsOf, signIn, withBrowser } from './support/browser.ts'

const browser = withBrowser()
const reporter = 'student3@argmax.test'

/** One whose results are released: the demo course comes with it. */
async function finishedAttempt(): Promise<string> {
  process.env.DATABASE_URL = inject('databaseUrl')
  const [found] = await db
    .select({ id: attempts.id })
    .from(attempts)
    .innerJoin(users, eq(users.id, attempts.userId))
    .innerJoin(exams, eq(exams.id, attempts.examId))
    .where(and(eq(users.email, reporter), eq(exams.slug, 'practice-midterm-1'), isNotNull(attempts.closedAt)))
  return found!.id
}
afterAll(closeDb)

test.each([
  ['en', 'descent'],
  ['ko', '경사'],
] as const)(
  'the bank is filtered by the address, so that Back and links keep it, in %s',
  async (language, word) => {
    const { bank, kinds } = messages[language]
    const page = await browser.open({ language })
    await signIn(page, accounts.instructor)
    await page.goto('/teach/questions')
    await page.getByLabel(bank.search).fill(word)
    await page.waitForURL(/[?&]q=/)
    const select = page.getByRole('combobox', { name: bank.kind })
    await ((await select.count()) > 0 ? select : page.getByLabel(bank.kind)).first().click()
    await page.getByRole('option', { name: kinds.names['single-choice'] }).click()
    await page.waitForURL(/kind=single-choice/)
    const rows = page.locator('tbody tr')
    await rows.first().waitFor()
    for (const text of await rows.locator('td:nth-child(2)').allTextContents())
      expect(text).toBe(kinds.names['single-choice'])
    // Formulas and values are words here, not markup.
    for (const text of await rows.locator('td:first-child').allTextContents())
      expect(text).not.toMatch(/\{\{|\\[a-z]+/)
    await page.goBack()
    await page.waitForURL((url) => !url.search.includes('kind'))
    expect(await page.getByLabel(bank.search).inputValue()).toBe(word)
    expect(errorsOf(page)).toEqual([])
    await page.context().close()
  },
)

test('variants are walked through, and retiring a question asks first', async () => {
  const { bank, teach } = messages.en
  const page = await browser.open()
  await signIn(page, accounts.instructor)
  await page.goto('/teach/questions?trait=variants&kind=numeric')
  await page
    .getByRole('link', { name: /^Preview / })
    .first()
    .click()
  await page.getByText(/Variant 1 of \d+/).waitFor()
  await page.getByRole('link', { name: bank.preview.next }).click()
  await page.getByText(/Variant 2 of \d+/).waitFor()
  const values = await page.locator('#values').locator('xpath=..').locator('tbody').textContent()
  await page.getByLabel(bank.preview.number).fill('3')
  await page.getByRole('button', { name: bank.preview.go }).click()
  await page.getByText(/Variant 3 of \d+/).waitFor()
  expect(await page.locator('#values').locator('xpath=..').locator('tbody').textContent()).not.toBe(values)

  await page.getByRole('link', { name: bank.nav.edit, exact: true }).click()
  await page.getByRole('tab', { name: teach.tabs.versions }).click()
  await page.getByRole('button', { name: teach.versions.retire }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(bank.retire.text).waitFor()
  await dialog.getByRole('button', { name: teach.cancel }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await page.getByText(bank.statuses.retired, { exact: true }).count()).toBe(0)
  expect(errorsOf(page)).toEqual([])
  await page.context().close()
})

test.each(['en', 'ko'] as const)(
  'an exported question comes back as its file says: shown first, then a draft that is previewed, in %s',
  async (language) => {
    const { bank, teach } = messages[language]
    const page = await browser.open({ language })
    await signIn(page, accounts.instructor)
    const file = await page.request.get('/api/teach/questions.yaml?kind=true-false&difficulty=1')
    const slug = `imported-${language}`
    const [first = ''] = (await file.text()).split(/\n(?=- id: )/)
    const written = first.replace(/^- id: .*/, `- id: ${slug}`)
    const upload = (name: string, yaml: string) => ({
      name,
      mimeType: 'application/yaml',
      buffer: Buffer.from(yaml),
    })
    await page.goto('/teach/questions')
    await page.getByRole('link', { name: teach.import.open, exact: true }).click()
    await page.waitForURL(/\/teach\/questions\/import$/)
    await page
      .locator('input[type=file]')
      .setInputFiles([
        upload('mine.yaml', written),
        upload('exported.yaml', first),
        upload('wrong.yaml', '- id: ['),
      ])
    await page.getByRole('button', { name: teach.import.check, exact: true }).click()
    for (const outcome of ['refused', 'new', 'unchanged'] as const)
      await page.getByRole('heading', { name: teach.import.outcomes[outcome], exact: true }).waitFor()
    await page.getByRole('checkbox', { name: slug, exact: true }).waitFor()
    await page.locator('section[aria-labelledby=import-new] ~ div button').click()
    await page.getByText(teach.import.doneText, { exact: true }).waitFor()
    await page.getByRole('link', { name: teach.import.preview, exact: true }).click()
    await page.waitForURL(/preview\?version=draft$/)
    await page.getByText(bank.preview.draft).waitFor()
    const link = await page.getByRole('link', { name: bank.export, exact: true }).getAttribute('href')
    expect(await (await page.request.get(link!)).text()).toBe(`${written.trimEnd()}\n`)
    expect(errorsOf(page)).toEqual([])
    await page.context().close()
  },
)

test('a student reports a question of a released exam, staff answer, and the student reads it beside the question', async () => {
  const { result, bank } = messages.en
  const student = await browser.open()
  await signIn(student, reporter)
  await student.goto(`/attempts/${await finishedAttempt()}/result`)
  await student.getByRole('button', { name: result.report.open }).first().click()
  await student.getByLabel(result.report.body).fill('The second choice is right, too.')
  await student.getByRole('button', { name: result.report.send }).click()
  await student.getByText(result.report.sent).waitFor()

  const staff = await browser.open()
  await signIn(staff, accounts.instructor)
  await staff.goto('/teach/questions?status=reported')
  await staff
    .getByRole('link', { name: /1 report/ })
    .first()
    .click()
  await staff.getByText('The second choice is right, too.').waitFor()
  await staff.getByLabel(bank.reports.answer).fill('It is not: see the explanation.')
  await staff.getByRole('button', { name: bank.reports.close }).click()
  await staff.getByText('It is not: see the explanation.').waitFor()

  await student.reload()
  await student.getByText('It is not: see the explanation.').waitFor()
  expect([...errorsOf(student), ...errorsOf(staff)]).toEqual([])
  await student.context().close()
  await staff.context().close()
})
