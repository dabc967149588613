/**
 * Every page, as the person it is for, in both languages and both themes: no accessibility violation that axe can find
 * (WCAG 2.2 AA), no sideways scrolling from 360 to 2560 px, no error in the console. Each page is also photographed
 * into tests/.output/screenshots.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { root } from '#lib/launch/data-dir.ts'
import { errorsOf, signIn, withBrowser } from './browser.ts'

const photos = join(root, 'tests', '.output', 'screenshots')

/** Of one person, or of nobody yet; `findPages` says them as name → path, with the demo course as it then is. */
export function readsEveryPage(email: string | null, findPages: () => Promise<Record<string, string>>) {
  const browser = withBrowser()
  let pages: Record<string, string> = {}

  beforeAll(async () => {
    mkdirSync(photos, { recursive: true })
    process.env.DATABASE_URL = inject('databaseUrl')
    pages = await findPages()
  })

  test.each([
    ['en', 'light'],
    ['ko', 'dark'],
  ] as const)('every page is read in %s, %s', async (language, colorScheme) => {
    const page = await browser.open({ language, colorScheme })
    if (email) await signIn(page, email)
    const wrong: Record<string, unknown> = {}
    for (const [name, path] of Object.entries(pages)) {
      const photo = (of: string) =>
        page.screenshot({ path: join(photos, `${name}-${language}-${of}.png`), fullPage: true })
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(path)
      await settle(page)
      const found: string[] = await violations(page)
      expect(await page.title()).not.toBe('')
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await photo(colorScheme)
      for (const width of [360, 2560]) {
        await page.setViewportSize({ width, height: 900 })
        await rest(page)
        const over = await widerThanScreen(page)
        if (over > 0) found.push(`${over} px wider than a screen of ${width} px`)
        // Small screens have controls of their own.
        if (width === 360) found.push(...(await violations(page)).map((each) => `at 360 px: ${each}`))
        await photo(String(width))
      }
      if (found.length > 0) wrong[name] = found
    }
    expect(Object.keys(pages)).not.toEqual([])
    expect(wrong).toEqual({})
    // A page that does not exist answers 404, which the console mentions.
    expect(errorsOf(page).filter((text) => !/404/.test(text))).toEqual([])
    await page.context().close()
  })
}

async function settle(page: Page) {
  await page.waitForLoadState('networkidle')
  // Editors load lazily; a page is judged with them in place.
  if ((await page.locator('[data-editor]').count()) > 0)
    await page.locator('.monaco-editor').first().waitFor()
  await rest(page)
}

/** Until nothing moves: ten frames in which no transition runs and the page keeps its size. */
async function rest(page: Page) {
  await page.evaluate(async () => {
    await document.fonts.ready
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const moves = () =>
      document.getAnimations().some(
        ({ playState, effect }) =>
          // What turns for ever, as a loader does, is at rest.
          playState === 'running' && effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY,
      )
    const size = () =>
      `${document.documentElement.scrollWidth} ${document.documentElement.scrollHeight} ${document.querySelectorAll('*').length}`
    for (let still = 0, before = ''; still < 10; ) {
      await frame()
      const now = size()
      still = now === before && !moves() ? still + 1 : 0
      before = now
    }
  })
}

/**
 * Axe runs in the page itself instead of putting its results together in a second, blank one ("legacy"), which is the
 * same as long as there are no frames; what it found right is not described node by node. Half the time, same findings.
 */
async function violations(page: Page): Promise<string[]> {
  expect(page.frames()).toHaveLength(1)
  const { violations: found } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
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
