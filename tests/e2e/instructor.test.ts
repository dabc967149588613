/** An instructor writes, proves and publishes questions, builds an exam and previews it; in both languages. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { messages } from '#lib/i18n/messages.ts'
import { accounts, errorsOf, signIn, withBrowser } from './support/browser.ts'

const browser = withBrowser()
const name = (label: string) => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

async function createQuestion(
  page: Page,
  language: 'en' | 'ko',
  kind: 'single-choice' | 'numeric',
  slug: string,
) {
  const t = messages[language].teach
  await page.goto('/teach/questions')
  await page.getByRole('button', { name: t.questions.new }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('combobox', { name: t.fields.kind })
    .or(dialog.getByLabel(t.fields.kind))
    .first()
    .click()
  await page.getByRole('option', { name: messages[language].kinds.names[kind], exact: true }).click()
  await dialog.getByLabel(name(t.fields.slug)).fill(slug)
  await dialog.getByRole('button', { name: t.create }).click()
  await page.waitForURL(/\/teach\/questions\/[0-9a-f-]{36}$/)
}

/** Labels carry the language in brackets: `Explanation (Korean)`. */
async function fillPair(page: Page, language: 'en' | 'ko', label: string, en: string, ko: string) {
  const t = messages[language].teach.language
  await page.getByLabel(`${label} (${t.en})`, { exact: true }).fill(en)
  await page.getByLabel(`${label} (${t.ko})`, { exact: true }).fill(ko)
}

async function pickTopic(page: Page, language: 'en' | 'ko', topic: string) {
  const field = page.getByRole('combobox', { name: messages[language].teach.fields.topics })
  const input = (await field.count()) > 0 ? field : page.getByLabel(messages[language].teach.fields.topics)
  await input.first().fill(topic)
  await page.getByRole('option', { name: topic, exact: true }).first().click()
  // The list of topics would cover what comes next.
  await page.keyboard.press('Escape')
}

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const t = messages[language].teach

  test('a question is refused while it is incomplete, saved as it is typed, and published when it is whole', async () => {
    const page = await browser.open({ language })
    await signIn(page, accounts.instructor)
    await createQuestion(page, language, 'single-choice', `journey-choice-${language}`)
    await page.getByRole('button', { name: t.publish, exact: true }).click()
    await page.getByText(t.reasons.invalid).waitFor()

    await fillPair(
      page,
      language,
      t.fields.stem,
      'What do softmax outputs sum to? $\\sum_i p_i$',
      '소프트맥스 출력의 합은 얼마인가요? $\\sum_i p_i$',
    )
    await fillPair(page, language, t.fields.explanation, 'They are probabilities.', '확률이기 때문입니다.')
    const [english, korean] = [
      ['1', '0', '-1', '2'],
      ['1', '0', '-1', '2'],
    ]
    const texts = messages[language].kinds.authoring
    for (const [index, text] of english!.entries()) {
      await page
        .getByLabel(`${texts.text} (${texts.language.en})`, { exact: true })
        .nth(index)
        .fill(`**${text}**`)
      await page
        .getByLabel(`${texts.text} (${texts.language.ko})`, { exact: true })
        .nth(index)
        .fill(`**${korean![index]}**`)
    }
    await pickTopic(page, language, language === 'en' ? 'Softmax' : '소프트맥스')
    await page.getByText(t.save.saved).waitFor()

    // The preview shows rendered Markdown and math, without the key.
    const preview = page.locator('section', { has: page.locator('#preview-title') })
    // Two of the radio buttons are the preview's own: its language.
    await preview.getByRole('radio').nth(5).waitFor()
    expect(await preview.locator('.katex').count()).toBeGreaterThan(0)
    expect(await preview.getByRole('radio').count()).toBe(6)

    // A reload brings the draft back.
    await page.reload()
    expect(
      await page.getByLabel(`${t.fields.explanation} (${t.language.en})`, { exact: true }).inputValue(),
    ).toBe('They are probabilities.')

    await page.getByRole('button', { name: t.publish, exact: true }).click()
    await page.getByText(t.status.version.replace('{number}', '1')).first().waitFor()
    expect(errorsOf(page)).toEqual([])
    await page.context().close()
  })

  test('a parameterised question is proven in the sandbox before it is published', async () => {
    const page = await browser.open({ language })
    await signIn(page, accounts.instructor)
    await createQuestion(page, language, 'numeric', `journey-numeric-${language}`)
    await fillPair(
      page,
      language,
      t.fields.stem,
      'What is {{a}} times {{b}}?',
      '{{a}} 곱하기 {{b}}는 얼마인가요?',
    )
    await fillPair(page, language, t.fields.explanation, 'It is {{answer}}.', '{{answer}}입니다.')
    await page.getByLabel(messages[language].kinds.authoring.answer, { exact: true }).fill('{{answer}}')
    await pickTopic(page, language, language === 'en' ? 'Softmax' : '소프트맥스')
    await page.getByLabel(t.generator.use).check({ force: true })
    await page.getByText(t.save.saved).waitFor()
    await page.getByRole('button', { name: t.publish, exact: true }).click()
    await page.getByText(t.reasons['not-proven']).waitFor()
    await page.getByRole('tab', { name: t.tabs.prove }).click()
    await page.getByRole('button', { name: t.prove.run }).click()
    await page.getByText(/[2-6]\d variants made|변형 [2-6]\d개/).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: t.publish, exact: true }).click()
    await page.getByText(t.status.version.replace('{number}', '1')).first().waitFor()
    await page.context().close()
  })
})

test('a coding task is edited, proven with all its solutions, and published as a new version', async () => {
  const t = messages.en.teach
  const page = await browser.open()
  await signIn(page, accounts.instructor)
  await page.goto('/teach/questions')
  await page.getByLabel(messages.en.bank.search).fill('split-sequence')
  await page.locator('tr', { hasText: 'split-sequence' }).getByRole('link').first().click()
  await page.getByRole('tab', { name: t.code.limits }).click()
  await page.getByLabel(t.code.timeMs).fill('6000')
  await page.getByText(t.save.saved).waitFor()
  await page.getByRole('tab', { name: t.tabs.prove, exact: true }).click()
  await page.getByRole('button', { name: t.prove.run }).click()
  await page.getByText(t.prove.publishable).waitFor({ timeout: 180_000 })
  const rows = page.locator('tbody tr')
  expect(await rows.count()).toBeGreaterThanOrEqual(9)
  expect(await rows.filter({ hasText: t.prove.not }).count()).toBe(0)
  await page.getByRole('heading', { name: t.mutants.title }).waitFor()
  await page.getByText(/100\.0% caught: \d+ of \d+/).waitFor()
  await page.getByRole('button', { name: t.publish, exact: true }).click()
  await page.getByText(t.status.version.replace('{number}', '2')).first().waitFor()
  expect(errorsOf(page)).toEqual([])
  await page.context().close()
})

test.each([
  ['en', /Draw 5/, /Draw 99/, /asks for 99/],
  ['ko', /5문항 추출/, /99문항 추출/, /99개가 필요/],
] as const)(
  'an exam is built from draws, refused when the bank is too small, published and previewed as a student, in %s',
  async (language, firstDraw, savedDraw, tooMany) => {
    const t = messages[language].teach
    const page = await browser.open({ language })
    await signIn(page, accounts.instructor)
    await page.goto('/teach/exams')
    await page.getByRole('button', { name: t.exams.new }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(name(`${t.fields.title} (${t.language.en})`)).fill('Journey quiz')
    await dialog.getByLabel(name(`${t.fields.title} (${t.language.ko})`)).fill('여정 퀴즈')
    await dialog.getByLabel(name(t.fields.slug)).fill(`journey-quiz-${language}`)
    await dialog.getByRole('button', { name: t.create }).click()
    await page.waitForURL(/\/teach\/exams\/[0-9a-f-]{36}$/)

    await page.getByRole('button', { name: firstDraw }).click()
    await page.getByLabel(t.exams.count).first().fill('99')
    await page.getByLabel(t.exams.count).first().press('Tab')
    const kinds = page.getByLabel(t.fields.kind, { exact: true }).first()
    await kinds.click()
    await page.getByRole('option', { name: messages[language].kinds.names.matching, exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: t.publish, exact: true }).click()
    await page.getByText(tooMany).waitFor()
    await page.getByText(t.save.none).waitFor()

    const path = new URL(page.url()).pathname
    await page.getByLabel(t.exams.count).first().fill('98')
    await page.getByText(t.save.unsaved).waitFor()
    await page.getByRole('link', { name: t.exams.title, exact: true }).last().click()
    await page.locator(`a[href="${path}"]`).first().click()
    await page.getByText(t.exams.restored).waitFor()
    await page.getByRole('button', { name: t.exams.discard }).click()
    await page.getByText(t.exams.restored).waitFor({ state: 'hidden' })
    await page.getByText(t.save.none).waitFor()
    await page.getByRole('button', { name: savedDraw }).click()

    await page.getByLabel(t.exams.count).first().fill('2')
    await page.getByRole('button', { name: t.publish, exact: true }).click()
    await page.getByText(t.status.published).first().waitFor()
    await page.getByRole('button', { name: t.exams.preview }).click()
    await page.waitForURL(/\/attempts\/[0-9a-f-]{36}\/1$/)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(errorsOf(page)).toEqual([])
    await page.context().close()
  },
)
