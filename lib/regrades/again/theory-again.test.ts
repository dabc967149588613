import { expect, test } from 'vitest'
import type { TheoryContent } from '#graders/theory/kinds/registry.ts'
import { gradeTheoryAgain, type Regenerate } from './theory-again.ts'

const both = (text: string) => ({ en: text, ko: text })
const common = { topics: ['mse'], difficulty: 2, level: 'apply' as const, explanation: both('why') }
const choice = (right: string, ids = ['a', 'b']): TheoryContent => ({
  kind: 'single-choice',
  ...common,
  stem: both('Which one?'),
  choices: ids.map((id) => ({ id, text: both(id), correct: id === right })),
})
const sum = (stem: string, generator: string | undefined): TheoryContent => ({
  kind: 'numeric',
  ...common,
  stem: both(stem),
  answer: generator === undefined ? 2 : '{{answer}}',
  ...(generator === undefined ? {} : { generator }),
})
const never: Regenerate = async () => {
  throw new Error('the generator must not run')
}

test('a corrected key gives the points to those who chose rightly all along', async () => {
  const answered = { given: choice('a'), variant: null, answer: { choice: 'b' } }
  expect(await gradeTheoryAgain(answered, choice('b'), never)).toMatchObject({
    ok: true,
    grade: { score: 1 },
  })
  expect(await gradeTheoryAgain(answered, choice('a'), never)).toMatchObject({
    ok: true,
    grade: { score: 0 },
  })
})

test('an answer to other choices, or to another kind of question, is not graded at all', async () => {
  const answered = { given: choice('a'), variant: null, answer: { choice: 'b' } }
  expect(await gradeTheoryAgain(answered, choice('b', ['a', 'b', 'c']), never)).toEqual({
    ok: false,
    unfit: 'parts-differ',
  })
  expect(await gradeTheoryAgain(answered, sum('n?', undefined), never)).toEqual({
    ok: false,
    unfit: 'kind-differs',
  })
})

test('with the same generator the values that the student was given count', async () => {
  const variant = { params: { x: 41, answer: 42 }, seed: 7 }
  const answered = { given: sum('{{x}} + 1 = ?', 'g'), variant, answer: { text: '42' } }
  const again = await gradeTheoryAgain(answered, sum('What is {{x}} + 1?', 'g'), never)
  expect(again).toMatchObject({ ok: true, grade: { score: 1 }, params: { x: 41 } })
})

test('a corrected generator computes the answer anew, if the student would have read the same', async () => {
  const variant = { params: { x: 41, answer: 40 }, seed: 7 }
  const answered = { given: sum('{{x}} + 1 = ?', 'wrong'), variant, answer: { text: '42' } }
  const next = sum('{{x}} + 1 = ?', 'right')
  const seeds: number[] = []
  const corrected: Regenerate = async (_content, seed) => {
    seeds.push(seed)
    return { x: 41, answer: 42 }
  }
  expect(await gradeTheoryAgain(answered, next, corrected)).toMatchObject({ ok: true, grade: { score: 1 } })
  expect(seeds).toEqual([7])
  const other: Regenerate = async () => ({ x: 8, answer: 9 })
  expect(await gradeTheoryAgain(answered, next, other)).toEqual({ ok: false, unfit: 'values-differ' })
  expect(await gradeTheoryAgain(answered, next, async () => undefined)).toMatchObject({ ok: false })
  expect(await gradeTheoryAgain(answered, sum('41 + 1 = ?', undefined), never)).toMatchObject({ ok: false })
})

test('code that was read is run anew when what it computes below was corrected, and not when it reads differently', async () => {
  const read = (shown: string, hidden: string): TheoryContent => ({
    kind: 'numeric',
    ...common,
    stem: both('What is y?\n\n{{fragment}}'),
    answer: '{{answer}}',
    fragment: `${shown}\n// ---\n${hidden}`,
  })
  const given = read('const y = 6 * 7', 'export const answer = y - 1')
  const answered = { given, variant: { params: { answer: 41 }, seed: 7 }, answer: { text: '42' } }
  const corrected: Regenerate = async () => ({ answer: 42 })
  expect(await gradeTheoryAgain(answered, given, never)).toMatchObject({ ok: true, grade: { score: 0 } })
  const next = read('const y = 6 * 7', 'export const answer = y')
  expect(await gradeTheoryAgain(answered, next, corrected)).toMatchObject({ ok: true, grade: { score: 1 } })
  const other = read('const y = 6 * 8', 'export const answer = y')
  expect(await gradeTheoryAgain(answered, other, corrected)).toEqual({ ok: false, unfit: 'values-differ' })
})
