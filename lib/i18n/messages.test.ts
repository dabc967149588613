import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { refusalReasons } from '#lib/refusal.ts'
import { type Area, messages } from './messages.ts'

type Tree = { [key: string]: string | Tree }
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  )
const areas = Object.keys(messages.en) as Area[]

/** Names of arguments and tags. Braces nest: argument, its plural's text, an argument within that text … */
function placeholders(text: string): string[] {
  const names = new Set<string>()
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ % 2 === 0) names.add(/^\w+/.exec(text.slice(at + 1))?.[0] ?? '?')
    if (text[at] === '}') depth--
    const tag = text[at] === '<' && /^<(\w+)>/.exec(text.slice(at))?.[1]
    if (tag) names.add(`<${tag}>`)
  }
  return [...names].sort()
}

describe.each(areas)('%s', (area) => {
  const [en, ko] = [leaves(messages.en[area] as Tree), leaves(messages.ko[area] as Tree)]

  test('every text exists in both languages', () => {
    expect(ko.map(([key]) => key).sort()).toEqual(en.map(([key]) => key).sort())
    expect([...en, ...ko].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('both languages use the same placeholders', () => {
    const korean = new Map(ko)
    const different = en.filter(
      ([key, text]) => placeholders(text).join() !== placeholders(korean.get(key) ?? '').join(),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  test('every text can be formatted', () => {
    for (const locale of ['en', 'ko'] as const) {
      const onError = (error: Error) => {
        throw error
      }
      const t = createTranslator({ locale, messages: messages[locale] as never, onError }) as unknown as {
        rich: (key: string, values: object) => unknown
      }
      for (const [key, text] of locale === 'en' ? en : ko) {
        const values = Object.fromEntries(
          placeholders(text).map((name) =>
            name.startsWith('<') ? [name.slice(1, -1), () => 'x'] : [name, 2],
          ),
        )
        expect(() => t.rich(`${area}.${key}`, values), `${locale} ${area}.${key}`).not.toThrow()
      }
    }
  })
})

test('every reason for a refusal is worded', () => {
  expect(refusalReasons.filter((reason) => !(reason in messages.en.errors))).toEqual([])
})
