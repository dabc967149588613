import { expect, test } from 'vitest'
import { loadBank } from '#db/seed/bank/load.ts'
import { parseQuestions } from '#db/seed/bank/parse.ts'
import { contentHash } from './content-hash.ts'
import { toYaml, written } from './export.ts'

test('every question of the bank is the same after an export and an import', async () => {
  const bank = await loadBank()
  const yaml = toYaml(bank.map(({ id, content }) => written(id, { ...content })))
  const { questions, mistakes } = parseQuestions(yaml)
  expect(mistakes).toEqual([])
  const different = bank.filter(
    ({ id, content }, i) =>
      questions[i]!.id !== id || contentHash(questions[i]!.fields) !== contentHash(content),
  )
  expect(different.map(({ id }) => id)).toEqual([])
})

test('ids that an import would not make are kept, in every list', () => {
  const both = (text: string) => ({ en: text, ko: text })
  const content = {
    kind: 'ordering',
    items: [1, 2, 3].map((n) => ({ id: `mine-${n}`, text: both(String(n)) })),
    extra: [{ id: 'more', text: both('4') }],
    choices: [{ id: 'one', text: both('1'), correct: false }],
    blanks: {
      a: { options: [{ id: 'x', text: both('x'), correct: true }] },
      b: { accepted: { en: [], ko: [] } },
    },
  }
  const [parsed] = parseQuestions(toYaml([written('kept', content)])).questions
  expect(contentHash(parsed?.fields)).toBe(contentHash(content))
})

test('texts of several lines are blocks, and what an import adds is left out', () => {
  const stem = { en: 'One.\n\nTwo $x_1$: "three"', ko: '하나' }
  const text = { en: 'a', ko: '가' }
  const content = { kind: 'single-choice', topics: ['mse', 'mae'], stem, choices: [{ text, correct: true }] }
  const [{ fields } = { fields: {} }] = parseQuestions(toYaml([{ id: 'shown', ...content }])).questions
  const yaml = toYaml([written('shown', fields)])
  expect(yaml).toContain('    en: |-\n      One.\n\n      Two $x_1$: "three"\n')
  expect(yaml).toContain('topics: [mse, mae]')
  expect(yaml).not.toMatch(/ id: \w\n/)
})
