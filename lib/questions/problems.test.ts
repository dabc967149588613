import { expect, test } from 'vitest'
import { loadBank } from '#db/seed/bank/load.ts'
import { questionProblems } from './problems.ts'

test('a formula that can not be drawn keeps a question from being published, with its field', () => {
  const both = (text: string) => ({ en: text, ko: text })
  const content = {
    ...{
      kind: 'single-choice',
      topics: ['softmax'],
      difficulty: 2,
      level: 'understand',
      reference: 'A book',
    },
    ...{ stem: both('How much is $x^2$?'), explanation: both('It is.') },
    choices: [
      { id: 'a', text: both('$x$'), correct: true },
      { id: 'b', text: both('$y$'), correct: false },
      { id: 'c', text: both('$z$'), correct: false },
    ],
  }
  expect(questionProblems(content)).toEqual([])
  const stem = { ...content.stem, ko: '값은 $\\frac{1}{2$입니다.' }
  const [first, ...others] = content.choices
  const choices = [{ ...first!, text: { en: '$x_{$', ko: '$x$' } }, ...others]
  expect(questionProblems({ ...content, stem, choices })).toEqual([
    { path: 'stem.ko', reason: 'formula-broken', detail: '\\frac{1}{2' },
    { path: 'choices.0.text.en', reason: 'formula-broken', detail: 'x_{' },
  ])
})

test('the bank has no such formula', async () => {
  const bank = await loadBank()
  expect(bank.length).toBeGreaterThan(500)
  expect(bank.flatMap(({ content }) => questionProblems(content))).toEqual([])
})
