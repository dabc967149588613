import { expect, test } from 'vitest'
import { describe } from './describe.ts'
import { normalise, wordsOf } from './normalise.ts'

const both = (en: string, ko: string) => ({ en, ko })
const content = {
  kind: 'numeric',
  topics: ['mse'],
  ...{ difficulty: 3, level: 'apply', reference: 'Bishop, 2006', generator: 'export const secretSource = 1' },
  stem: both('What is {{x}} \\times $\\beta_1$?', '{{x}}에 $\\beta_1$을 곱하면?'),
  answer: '{{answer}}',
  explanation: both('**Multiply** them.', '곱합니다.'),
}

test('a label is a line of text with the values of a variant and formulas in Unicode', () => {
  expect(describe('times', [content], { x: 41 }).label.ko).toBe('41에 β₁을 곱하면?')
})

test('texts of both languages are searched, the short name and the source too, code that makes values is not', () => {
  const { text } = describe('times-beta', [content], { x: 41 })
  for (const word of ['times-beta', 'multiply them', '곱합니다', 'bishop', 'mse'])
    expect(text).toContain(word)
  expect(text).not.toContain('secretsource')
})

test('answers that are recognised and a draft that is not published yet are searched', () => {
  const short = {
    kind: 'short-text',
    accepted: { en: ['Pasting'], ko: ['페이스팅'] },
    wrong: [{ forms: ['Bag'] }],
  }
  const { text } = describe('name', [short, { stem: both('New words', '') }], {})
  for (const word of ['pasting', '페이스팅', 'bag', 'new words']) expect(text).toContain(word)
})

test('traits tell figures wherever they stand, code to be read, and variants', () => {
  const drawn = { choices: [{ figure: { type: 'curve' } }], fragment: '// ---' }
  expect(describe('a', [drawn], {}).traits).toEqual(['figure', 'fragment'])
  expect(describe('a', [content], {}).traits).toEqual(['variants'])
})

test.each([
  [[]],
  [[null]],
  [['text']],
  [[{ stem: 4, title: [], topics: { a: 1 }, difficulty: 'x', choices: [null] }]],
])('whatever a draft holds can be described: %j', (contents) => {
  expect(describe('odd', contents, {})).toMatchObject({
    topics: [],
    difficulty: 0,
    label: both('', ''),
    text: 'odd',
  })
})

test('case, width and composition of letters do not matter', () => {
  expect(normalise('ＣＮＮ  한국')).toBe('cnn 한국')
})

test('a query is words that must all be there, and phrases in quotes', () => {
  expect(wordsOf('  Softmax "sum to" 합 softmax ')).toEqual(['softmax', 'sum to', '합'])
  expect(wordsOf('"open')).toEqual(['open'])
  expect(wordsOf('"" ')).toEqual([])
  expect(wordsOf('what is the Running Mate')).toEqual(['what', 'is', 'the', 'running mate'])
  expect(wordsOf('a b c d e f g h i j')).toHaveLength(8)
})
