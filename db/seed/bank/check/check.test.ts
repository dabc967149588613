import { describe, expect, test } from 'vitest'
import { exampleContents } from '#graders/theory/kinds/example-contents.ts'
import type { TheoryContent } from '#graders/theory/kinds/registry.ts'
import type { BankQuestion } from '../load.ts'
import { coverage } from './coverage.ts'
import { cues } from './cues.ts'
import { explanations } from './explanations.ts'
import { languages } from './languages.ts'
import { reportMarkdown, withReport } from './markdown.ts'
import { midterms } from './midterms.ts'
import { revision } from './revision.ts'
import { comparisons, revisionLines } from './revision-list.ts'
import type { RuleResult } from './rule.ts'
import { similarity } from './similarity.ts'
import { chiSquareP } from './statistics.ts'

const both = (text: string) => ({ en: text, ko: text })
const question = (id: string, content: TheoryContent): BankQuestion => ({
  id,
  unit: 2,
  topic: 'softmax',
  content,
})
const plain = { ...exampleContents['single-choice'], generator: undefined, reference: 'Bishop, 2006' }
const ids = ['q', 'c', 'x', 'd']

/** A question with these choices, the key at `key`. */
const choosing = (id: string, key: number, texts: (string | { en: string; ko: string })[]) =>
  question(id, {
    ...plain,
    stem: both(`${id} ${id.repeat(9)}`),
    choices: texts.map((text, i) => ({
      id: ids[i]!,
      text: typeof text === 'string' ? both(text) : text,
      correct: i === key,
    })),
  })
const asking = (en: string, ko: string) => question('asked', { ...plain, stem: { en, ko } })

function outcome(results: RuleResult[], id: string) {
  const found = results.find((result) => result.id === id)
  if (!found) throw new Error(`There is no rule ${id}`)
  return found
}
const passes = (results: RuleResult[], id: string) => outcome(results, id).passed

describe('a key is given away', () => {
  const four = ['alpha', 'bravo', 'delta', 'gamma']
  const many = (key: (i: number) => number) =>
    Array.from({ length: 60 }, (_, i) => choosing(`q${i}`, key(i), four))

  test('by its place, but not when it stands anywhere', () => {
    expect(passes(cues(many(() => 1)), 'key-position-written')).toBe(false)
    expect(passes(cues(many((i) => i % 4)), 'key-position-written')).toBe(true)
    expect(passes(cues(many(() => 1)), 'key-position-shown')).toBe(true)
  })

  test('by its length, in either language', () => {
    const longKey = { en: 'short', ko: '이것이 훨씬 더 긴 정답입니다' }
    const results = cues([choosing('a', 0, [longKey, 'b', 'c', 'd'])])
    expect(passes(results, 'longest-choice-ko')).toBe(false)
    expect(outcome(results, 'longest-choice-ko').findings).toMatchObject([{ where: 'a' }])
    expect(passes(cues([choosing('a', 0, ['same', 'size', 'here', 'four'])]), 'longest-choice-en')).toBe(true)
  })

  test('by absolute words that only distractors have', () => {
    const results = cues([
      choosing('a', 0, ['It may help.', 'It always helps.', 'It never helps.', 'It may not.']),
    ])
    expect(passes(results, 'absolute-words-en')).toBe(false)
    expect(
      passes(cues([choosing('a', 0, ['It is overall fine.', 'b', 'c', 'd'])]), 'absolute-words-en'),
    ).toBe(true)
  })

  test('by "all of the above", also in Korean', () => {
    expect(passes(cues([choosing('a', 0, ['All of the above', 'b', 'c', 'd'])]), 'sweeping')).toBe(false)
    expect(
      passes(cues([choosing('a', 0, [{ en: 'x', ko: '위의 모두 정답' }, 'b', 'c', 'd'])]), 'sweeping'),
    ).toBe(false)
    expect(passes(cues([choosing('a', 0, [{ en: 'x', ko: '모든 층' }, 'b', 'c', 'd'])]), 'sweeping')).toBe(
      true,
    )
  })

  test('by an article at the end of the stem', () => {
    expect(passes(cues([asking('The result is an', '결과는?')]), 'grammar')).toBe(false)
    expect(passes(cues([asking('What is a mean?', '평균은?')]), 'grammar')).toBe(true)
  })
})

describe('two questions or choices are one', () => {
  test('nearly the same stem in one language is found', () => {
    const stem = 'Why does a network without activation functions collapse to one linear map?'
    const [a, b] = [asking(stem, '가나다'), asking(stem.replace('network', 'model'), '라마바')]
    expect(passes(similarity([a, { ...b, id: 'other' }]), 'stems')).toBe(false)
    expect(passes(similarity([a, { ...asking('What is a filter?', '라마바'), id: 'other' }]), 'stems')).toBe(
      true,
    )
  })

  test('choices that differ in looks only are found, those that differ in a sign are not', () => {
    expect(passes(similarity([choosing('a', 0, ['`tanh`', 'Tanh.', 'c'])]), 'distinct-choices')).toBe(false)
    expect(passes(similarity([choosing('a', 0, ['$a+b$', '$a-b$', '$-a$'])]), 'distinct-choices')).toBe(true)
  })
})

describe('the languages disagree', () => {
  test.each([
    ['same-math', 'Take $x^2$.', '$x^3$을 구하세요.', false],
    ['same-math', 'Take $x ^2$ as $\\text{loss}$.', '$\\text{손실}$은 $x^2$.', true],
    ['same-code', 'Call `tf.add`.', '`tf.sub`를 부르세요.', false],
    ['same-code', '```ts\nf(1) // one\n```', '```ts\nf(1) // 하나\n```', true],
    ['same-numbers', 'It has 12 layers.', '층이 13개입니다.', false],
    [
      'same-numbers',
      'It has 175 billion weights and two heads.',
      '가중치 1,750억 개와 헤드 2개가 있습니다.',
      true,
    ],
    ['same-numbers', 'A third of them', '3분의 1', true],
    ['same-negation', 'Which one is not true?', '옳은 것은?', false],
    ['same-negation', 'Which one is not true?', '옳지 않은 것은?', true],
    ['same-negation', 'until the centroids stay', '중심이 움직이지 않을 때까지', true],
  ] as const)('%s: %s / %s', (id, en, ko, passed) => {
    expect(passes(languages([asking(en, ko)]), id)).toBe(passed)
  })
})

test('a topic needs two concept questions of different kinds', () => {
  const topicsFound = (bank: BankQuestion[]) =>
    outcome(coverage(bank), 'topics').findings.map(({ where }) => where)
  const text = question('b', { ...exampleContents['short-text'], generator: undefined })
  expect(topicsFound([question('a', plain), { ...question('c', plain) }])).toContain('softmax')
  expect(topicsFound([question('a', plain), question('b', exampleContents['short-text'])])).toContain(
    'softmax',
  )
  expect(topicsFound([question('a', plain), text])).not.toContain('softmax')
})

test('a formula needs a computed question, and every question a source with its year', () => {
  const found = (bank: BankQuestion[], id: string) =>
    outcome(coverage(bank), id).findings.map(({ where }) => where)
  expect(found([question('a', plain)], 'formulas')).toContain('softmax')
  expect(found([question('a', exampleContents.numeric)], 'formulas')).not.toContain('softmax')
  expect(found([question('a', { ...plain, reference: 'Keras documentation' })], 'references')).toEqual(['a'])
  expect(found([question('a', plain)], 'references')).toEqual([])
})

test('an explanation must have room for every distractor', () => {
  expect(
    passes(explanations([question('a', { ...plain, explanation: both('Because.') })]), 'explanations'),
  ).toBe(false)
  expect(
    passes(explanations([question('a', { ...plain, explanation: both('w '.repeat(150)) })]), 'explanations'),
  ).toBe(true)
})

test('a bank that is too small for the blueprint fails the midterms', () => {
  const results = midterms([question('a', plain)])
  expect(results.map(({ passed }) => passed)).toEqual([false, false])
})

test('the chi-square distribution agrees with its published table', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: upper critical values.
  expect(chiSquareP(3.841, 1)).toBeCloseTo(0.05, 4)
  expect(chiSquareP(11.345, 3)).toBeCloseTo(0.01, 4)
  expect(chiSquareP(18.307, 10)).toBeCloseTo(0.05, 4)
  expect(chiSquareP(0, 3)).toBe(1)
})

test('the report replaces what stands between its marks and nothing else', () => {
  const readme = 'before\n<!-- report -->\nold\n<!-- end of report -->\nafter'
  expect(withReport(readme, 'new')).toBe('before\n<!-- report -->\nnew\n<!-- end of report -->\nafter')
  expect(() => withReport('no marks', 'new')).toThrow('<!-- report -->')
  const rules = [{ id: 'r', rule: 'A rule.', passed: true, measured: '3 %', findings: [] }]
  const counts = {
    ...{
      questions: 2,
      parameterised: 1,
      codeReading: 0,
      withFigure: 0,
      topics: {},
      kinds: {},
      levels: {},
      difficulties: {},
    },
    units: [{ number: 2, slug: 'networks', title: both('Networks'), questions: 2, kinds: { numeric: 2 } }],
  }
  const report = reportMarkdown({ passed: true, counts, rules })
  expect(report).toContain('| ✓ | A rule. | 3 % |')
  expect(report).toContain('| 2. Networks | 2 |')
})

test('a line of the revision list without its questions, or with one of another kind, is found', () => {
  const asked = new Map<string, TheoryContent['kind']>([
    ...revisionLines.flatMap(({ written }) => written.map((id) => [id, 'blanks'] as const)),
    ...revisionLines.flatMap(({ chosen }) => chosen.map((id) => [id, 'true-false'] as const)),
    ...Object.values(comparisons).map((id) => [id, 'matching'] as const),
  ])
  const bank = () => [...asked].map(([id, kind]) => question(id, exampleContents[kind]))
  expect(revision(bank()).every(({ passed }) => passed)).toBe(true)
  asked.set('mse-formula', 'numeric').delete('vae-name')
  asked.set('vae-gan-pairs', 'single-choice')
  expect(outcome(revision(bank()), 'revision-list').findings.map(({ where }) => where)).toEqual([
    'The formula of MSE',
    'Variational autoencoders',
  ])
  expect(outcome(revision(bank()), 'comparisons').findings).toHaveLength(1)
})
