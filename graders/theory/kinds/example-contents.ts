/** One well-formed question of every kind, for tests. Whatever must not reach a student contains the word CANARY. */
import type { LocalText } from '../../contract/text.ts'
import type { ContentOf, TheoryKindName } from './registry.ts'

const both = (text: string): LocalText => ({ en: text, ko: `${text} 가` })
const secret = both('CANARY')

const common = (stem: string) => ({
  stem: both(stem),
  explanation: secret,
  topics: ['softmax'],
  difficulty: 2,
  level: 'understand' as const,
  reference: 'CANARY',
  generator: 'CANARY',
})

const choice = (id: string, correct = false) => ({
  id,
  text: both(`choice ${id}`),
  correct,
  feedback: secret,
})

export const exampleContents: { [Name in TheoryKindName]: ContentOf<Name> } = {
  'single-choice': {
    kind: 'single-choice',
    ...common('Which?'),
    choices: [choice('q'), choice('c', true), choice('x'), choice('d')],
  },
  'multiple-choice': {
    kind: 'multiple-choice',
    ...common('Which ones?'),
    choices: [choice('q', true), choice('c', true), choice('x'), choice('d'), choice('m')],
  },
  'true-false': {
    kind: 'true-false',
    ...common('A statement.'),
    answer: false,
    reasons: [choice('q'), choice('c', true), choice('x')],
  },
  numeric: {
    kind: 'numeric',
    ...common('How many?'),
    answer: 7331.25,
    tolerance: { absolute: 0.005 },
    unit: both('MB'),
    units: [
      { name: 'MB', factor: 1 },
      { name: 'KB', factor: 0.001 },
    ],
  },
  'short-text': {
    kind: 'short-text',
    ...common('What is it called?'),
    accepted: { en: ['CANARY overfitting'], ko: ['CANARY 과적합'] },
    wrong: [{ forms: ['underfitting'], feedback: secret }],
    typos: 1,
  },
  matching: {
    kind: 'matching',
    ...common('Match.'),
    pairs: [
      { id: 'a', left: both('left 1'), rightId: 'z', right: both('right 1') },
      { id: 'b', left: both('left 2'), rightId: 'k', right: both('right 2') },
      { id: 'c', left: both('left 3'), rightId: 'p', right: both('right 3') },
    ],
    extra: [{ id: 'y', text: both('right 4') }],
  },
  ordering: {
    kind: 'ordering',
    ...common('Order.'),
    items: ['n', 'f', 't', 'b'].map((id) => ({ id, text: both(`item ${id}`) })),
  },
  blanks: {
    kind: 'blanks',
    ...common('Fill in.'),
    text: both('A [[1]] in $x_{[[2]]}$ and [[3]].'),
    blanks: {
      '1': { type: 'text', accepted: { en: ['CANARY word'], ko: ['CANARY 말'] } },
      '2': { type: 'number', answer: 7331.25 },
      '3': { type: 'choice', options: [choice('q'), choice('c', true), choice('x')] },
    },
  },
}
