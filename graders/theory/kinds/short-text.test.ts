import { expect, test } from 'vitest'
import { exampleContents } from './example-contents.ts'
import { type ShortTextContent, shortText } from './short-text.ts'

const content: ShortTextContent = {
  ...exampleContents['short-text'],
  accepted: { en: ['overfitting'], ko: ['과적합', '과대적합'] },
  wrong: [{ forms: ['over-fit'], feedback: { en: 'Name the effect.', ko: '현상의 이름을 쓰세요.' } }],
  typos: 1,
}
const score = (text: string) => shortText.grade(content, { text }).score

test('either language is right, with any capitals, spaces and hyphens', () => {
  for (const text of ['overfitting', ' Over-Fitting ', 'OVER FITTING', '과적합', '과대 적합', '과적합.'])
    expect(score(text)).toBe(1)
})

test('a term in both languages is right only when both halves are', () => {
  expect(score('과적합(overfitting)')).toBe(1)
  expect(score('overfitting (과적합)')).toBe(1)
  expect(score('과소적합(overfitting)')).toBe(0)
  expect(score('overfitting (underfitting)')).toBe(0)
})

test('one slip is forgiven in long words, not in short ones', () => {
  for (const text of ['overfiting', 'overfittting', 'ovrefitting', 'overfittimg']) expect(score(text)).toBe(1)
  for (const text of ['overfitng', 'underfitting', '과접합', '적합']) expect(score(text)).toBe(0)
})

test('a known mistake earns nothing and gets its feedback', () => {
  expect(shortText.grade(content, { text: 'Overfit' })).toMatchObject({
    score: 0,
    feedback: { en: 'Name the effect.' },
  })
})

test('a spelling that is accepted and a mistake at once is refused', () => {
  const wrong = [{ forms: ['Over fitting'], feedback: { en: 'x', ko: 'x' } }]
  expect(shortText.problems({ ...content, wrong })).toEqual([
    { path: 'wrong.0.forms.0', reason: 'accepted-and-wrong' },
  ])
})

test('a spelling of punctuation only is refused', () => {
  const accepted = { en: ['overfitting', '--'], ko: ['과적합'] }
  expect(shortText.problems({ ...content, accepted })).toEqual([
    { path: 'accepted.en.1', reason: 'not-comparable' },
  ])
})
