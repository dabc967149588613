import { expect, test } from 'vitest'
import { slug } from './contract/text.ts'
import { formulaTopics, isTopic, topics, topicTitle, unitOf, units } from './topics.ts'

test('the course has 14 units and 151 topics with distinct ids', () => {
  expect(units.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1))
  expect(new Set(topics.map(({ id }) => id)).size).toBe(151)
})

test('every topic has a slug, a unit and a name in both languages', () => {
  for (const { id, unit, title } of topics) {
    expect(slug.safeParse(id).success).toBe(true)
    expect(unitOf(id)).toBe(unit)
    expect(title.en.trim() && title.ko.trim()).not.toBe('')
  }
})

test('no two topics of a unit have the same name', () => {
  for (const locale of ['en', 'ko'] as const)
    expect(new Set(topics.map(({ unit, title }) => `${unit} ${title[locale]}`)).size).toBe(topics.length)
})

test('an id that is no topic is told apart', () => {
  expect(isTopic('constructor')).toBe(false)
  expect(unitOf('constructor')).toBe(0)
  expect(topicTitle('constructor', 'ko')).toBe('constructor')
})

test('every topic with a formula is a topic', () => {
  expect([...formulaTopics].filter((id) => !isTopic(id))).toEqual([])
})
