/** A real Chromium that came with the dependencies, and what journeys do again and again. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { cast } from '#db/seed/cast.ts'

export const accounts = {
  student: 'student@argmax.test',
  student2: 'student2@argmax.test',
  ta: 'ta@argmax.test',
  instructor: 'instructor@argmax.test',
} as const

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium'),
    args: flags,
    headless: true,
  })
}

/** One browser for a file; each test opens its own contexts. */
export function withBrowser() {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  return {
    async open(options: BrowserContextOptions & { language?: 'en' | 'ko' } = {}): Promise<Page> {
      const { language = 'en', ...rest } = options
      const context = await browser.newContext({
        baseURL: inject('origin'),
        locale: language === 'ko' ? 'ko-KR' : 'en-US',
        timezoneId: 'Asia/Seoul',
        viewport: { width: 1280, height: 900 },
        acceptDownloads: true,
        ...rest,
      })
      context.setDefaultTimeout(30_000)
      const page = await context.newPage()
      watchErrors(context, page)
      return page
    },
  }
}

const problems = new WeakMap<Page, string[]>()

/** Errors that a person would not see are failures all the same. */
function watchErrors(_context: BrowserContext, page: Page) {
  const seen: string[] = []
  problems.set(page, seen)
  page.on('pageerror', (error) => seen.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text())
  })
}

export const errorsOf = (page: Page) => problems.get(page) ?? []

export async function signIn(page: Page, email: string) {
  const { password } = cast.find((member) => member.email === email)!
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('form button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
