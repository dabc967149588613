import { expect, test } from 'vitest'
import { theoryKinds } from '#graders/theory/kinds/registry.ts'
import { problemReasons } from '#graders/theory/problem.ts'
import en from '#lib/i18n/messages/en/kinds.json' with { type: 'json' }
import ko from '#lib/i18n/messages/ko/kinds.json' with { type: 'json' }

test.each([
  ['en', en],
  ['ko', ko],
])('every kind and every problem is worded (%s)', (_, { names, scoring, problems }) => {
  const kinds = Object.keys(theoryKinds).sort()
  expect(Object.keys(problems).sort()).toEqual([...problemReasons].sort())
  expect(Object.keys(scoring).sort()).toEqual(kinds)
  expect(Object.keys(names).sort()).toEqual([...kinds, 'code'].sort())
})
