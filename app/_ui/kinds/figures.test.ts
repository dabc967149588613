import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import type { Locale } from '#graders/contract/text.ts'
import { figureExamples } from '#graders/figures/examples.ts'
import { createRng } from '#graders/random.ts'
import { exampleContents } from '#graders/theory/kinds/example-contents.ts'
import { keyOf, theoryContent, viewTheory } from '#graders/theory/kinds/registry.ts'
import { messages } from '#lib/i18n/messages.ts'
import { present } from '#lib/richtext/present.ts'
import { answeringOf, reviewingOf } from './registry.tsx'

const { 'roc-curve': roc, 'line-plot': line, 'bar-chart': bars } = figureExamples
const caption = { en: 'Figure of **A**', ko: '**A**의 그림' }
const content = theoryContent.parse({
  ...exampleContents['single-choice'],
  figure: { ...roc, caption },
  choices: [
    { id: 'a', figure: line, correct: true },
    { id: 'b', figure: bars, text: { en: 'with a text', ko: '글과 함께' }, correct: false },
  ],
})

function page(locale: Locale, review: boolean) {
  const view = present(viewTheory(content, createRng(1)), locale)
  const key = keyOf(content)
  const shown = review ? reviewingOf(view, key, key, []) : answeringOf(view, null, () => {})
  const intl = createElement(IntlProvider, {
    ...{ locale, messages: messages[locale], timeZone: 'UTC' },
    // biome-ignore lint/correctness/noChildrenProp: the provider's type asks for children among its props
    children: shown,
  })
  return renderToStaticMarkup(createElement(MantineProvider, null, intl))
}

test.each(['en', 'ko'] as const)(
  'a question and its choices show their pictures, told in words too (%s)',
  (locale) => {
    for (const review of [false, true]) {
      const html = page(locale, review)
      const names = [...html.matchAll(/<svg[^>]* role="img" aria-label="([^"]*)"/g)].map(([, name]) => name)
      expect(names[0]).toBe(roc.alt[locale])
      expect(names.slice(1).sort()).toEqual([line.alt[locale], bars.alt[locale]].sort())
      expect(html).toContain('<strong>A</strong>')
      expect(html).toContain(locale === 'en' ? 'with a text' : '글과 함께')
    }
  },
)
