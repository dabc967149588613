import { describe, expect, expectTypeOf, test } from 'vitest'
import { createRng } from '../../random.ts'
import { exampleContents } from './example-contents.ts'
import {
  gradeTheory,
  keyOf,
  kindProblems,
  type TheoryContent,
  type TheoryView,
  theoryContent,
  theoryKinds,
  viewTheory,
} from './registry.ts'

const contents: TheoryContent[] = Object.values(exampleContents)

const polluted = JSON.parse(
  '{"__proto__":{"choice":"c"},"constructor":{"prototype":{}},"pairs":{"__proto__":"z"}}',
)
const hostile: unknown[] = [
  undefined,
  null,
  true,
  0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'c',
  'x'.repeat(1_000_000),
  [],
  [['c']],
  {},
  polluted,
  { choice: ['c'] },
  { choice: 'c', choices: ['c'] },
  { choice: '__proto__' },
  { choices: 'qc' },
  { choices: Array(10_000).fill('q') },
  { choices: ['toString', 'constructor'] },
  { value: 'false', reason: 'c' },
  { value: null, reason: null },
  { text: Number.NaN },
  { text: 7331.25 },
  { text: 'NaN' },
  { text: '9'.repeat(400) },
  { text: { toString: 'CANARY overfitting' } },
  { pairs: [] },
  { pairs: { constructor: 'z', toString: 'k' } },
  { pairs: JSON.parse('{"__proto__":"z"}') },
  { order: [] },
  { order: ['n', 'n', 'n', 'n'] },
  { order: ['n', 'f', 't', 'b', 'n'] },
  { order: { length: 4 } },
  { blanks: ['CANARY word'] },
  { blanks: { '1': ['CANARY word'] } },
  { blanks: JSON.parse('{"__proto__":"CANARY word","constructor":"c"}') },
]

describe.each(contents.map((content) => [content.kind, content] as const))('%s', (kind, content) => {
  test('its example is well-formed', () => {
    expect(theoryContent.parse(content)).toEqual(content)
    expect(kindProblems(content)).toEqual([])
    expect(theoryKinds[kind].kind).toBe(kind)
  })

  test('the key earns full marks', () => {
    const grade = gradeTheory(content, keyOf(content))
    expect(grade.score).toBe(1)
    expect(grade.parts.filter(({ right }) => right === false)).toEqual([])
  })

  test('a view holds nothing of the key', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const shown = JSON.stringify(viewTheory(content, createRng(seed)))
      expect(shown).not.toMatch(
        /CANARY|7331|correct|feedback|explanation|generator|accepted|factor|tolerance/,
      )
    }
  })

  test('the same seed shows the same view', () => {
    expect(viewTheory(content, createRng('s'))).toEqual(viewTheory(content, createRng('s')))
  })

  test.each(hostile.map((answer, i) => [i, answer]))(
    'a hostile answer (%i) earns nothing and throws nothing',
    (_, answer) => {
      const grade = gradeTheory(content, answer)
      expect(grade.score).toBe(0)
      expect(Array.isArray(grade.parts)).toBe(true)
    },
  )

  test('a score is a share between 0 and 1 whatever well-formed answer is given', () => {
    const rng = createRng(kind)
    const ids = [...'abcdfkmnpqtxyz']
    for (let i = 0; i < 300; i++) {
      const some = rng.shuffle(ids).slice(0, rng.int(0, 5))
      const answers = [
        { choice: rng.pick(ids) },
        { choices: some },
        { value: rng.pick([true, false, null]), reason: rng.pick([...ids, null]) },
        { text: String(rng.uniform(-1e4, 1e4)) },
        { pairs: Object.fromEntries(some.map((id) => [id, rng.pick(ids)])) },
        { order: rng.shuffle(['n', 'f', 't', 'b']) },
        { blanks: { '1': rng.pick(ids), '2': String(rng()), '3': rng.pick(ids) } },
      ]
      for (const answer of answers) {
        const { score } = gradeTheory(content, answer)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }
    }
  })
})

test('a view has no field of the key by type', () => {
  type KeysOf<T> = T extends unknown ? keyof T : never
  expectTypeOf<
    Extract<
      KeysOf<TheoryView>,
      'answer' | 'accepted' | 'wrong' | 'explanation' | 'tolerance' | 'generator' | 'pairs'
    >
  >().toEqualTypeOf<never>()
  type Choice = Extract<TheoryView, { kind: 'single-choice' }>['choices'][number]
  expectTypeOf<keyof Choice>().toEqualTypeOf<'id' | 'text' | 'figure'>()
})

test('an unknown kind is no theory content', () => {
  expect(theoryContent.safeParse({ ...exampleContents.numeric, kind: 'constructor' }).success).toBe(false)
})
