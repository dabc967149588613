/** Signing in through an OpenID Connect provider: whom it lets in, and what people read when it does not. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { messages } from '#lib/i18n/messages.ts'
import { withBrowser } from './support/browser.ts'
import { providerName } from './support/provider.ts'

const browser = withBrowser()

/** Through the provider's own pages: who one is, then the consent that a first visit asks for. */
async function goThroughProvider(page: Page, language: 'en' | 'ko', login: string, from = '/') {
  const origin = inject('origin')
  await page.goto(`/sign-in?from=${encodeURIComponent(from)}`)
  const button = messages[language].auth.signInWith.replace('{provider}', providerName)
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL((url) => url.origin !== origin)
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('any')
  await page.locator('button[type=submit]').click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/api/'))
}

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  test('a person the course knows by e-mail is that person, and lands where they wanted to go', async () => {
    const page = await browser.open({ language })
    await goThroughProvider(page, language, 'minji', '/account')
    expect(new URL(page.url()).pathname).toBe('/account')
    await page.getByText('student@argmax.test').first().waitFor()
    await page.context().close()
  })

  test('somebody new is told that no course knows them yet', async () => {
    const page = await browser.open({ language })
    await goThroughProvider(page, language, 'newcomer')
    await page.getByText(messages[language].student.home.noCourse).waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.context().close()
  })
})

test('an e-mail that the provider does not vouch for opens nobody’s account', async () => {
  const page = await browser.open()
  await goThroughProvider(page, 'en', 'impostor')
  await page.getByText(messages.en.auth.errors['email-not-verified']).waitFor()
  await page.goto('/teach/questions')
  await page.waitForURL(/sign-in/)
  await page.context().close()
})

test('who turns back at the provider can try again', async () => {
  const page = await browser.open()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: providerName }).click()
  await page.getByRole('link', { name: 'Cancel' }).click()
  await page.getByText(messages.en.auth.errors['provider-failed']).waitFor()
  await page.getByRole('button', { name: providerName }).waitFor()
  await page.context().close()
})
