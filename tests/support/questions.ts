/** Questions for flow tests, a canary in every field that students must not see. */
import type { CodeTask } from '#graders/contract/task.ts'
import type { TheoryContent } from '#graders/theory/kinds/registry.ts'
import { canary } from './canary.ts'

const both = (text: string) => ({ en: text, ko: text })

const common = (topic: string) => ({
  topics: [topic],
  difficulty: 2,
  level: 'understand' as const,
  explanation: both(canary('explanation')),
})

/** Choice `b` is right. */
export const singleChoice = (stem: string, topic = 'softmax'): TheoryContent => ({
  kind: 'single-choice',
  ...common(topic),
  stem: both(stem),
  choices: [
    { id: 'a', text: both('first'), correct: false, feedback: both(canary('feedback')) },
    { id: 'b', text: both('second'), correct: true, feedback: both(canary('feedback')) },
    { id: 'c', text: both('third'), correct: false },
  ],
})

/** Asks for `{{x}}` plus one; its variants give x and answer. */
export const parameterised = (topic = 'mse'): TheoryContent => ({
  kind: 'numeric',
  ...common(topic),
  stem: both('What is {{x}} + 1?'),
  answer: '{{answer}}',
  generator: `/* ${canary('generator')} */ export const variant = () => ({ params: { x: 1, answer: 2 } })`,
})

export const shortText = (topic = 'overfitting'): TheoryContent => ({
  kind: 'short-text',
  ...common(topic),
  stem: both('Name it.'),
  accepted: { en: [canary('accepted')], ko: [canary('accepted')] },
  typos: 0,
})

export const codingTask = (title = 'Double it'): CodeTask => ({
  kind: 'code',
  topics: ['backpropagation'],
  difficulty: 3,
  level: 'apply',
  stem: both('Write `double`.'),
  explanation: both(canary('explanation')),
  title: both(title),
  entry: ['double'],
  signature: 'double(x: number): number',
  starter: 'export function double(x: number) {\n}\n',
  reference: `export const double = (x) => 2 * x // ${canary('reference')}`,
  cases: `export const plan = {} // ${canary('cases')}`,
  checks: [
    check('doubles', 'sample', 'Doubles'),
    {
      ...check('doubles-random', 'hidden', 'Doubles random numbers'),
      tolerance: { rtol: 0.123456, atol: 0 },
    },
  ],
  limits: { timeMs: 5000, memoryBytes: 2 ** 29, outputBytes: 65536 },
  wrong: [{ name: 'triple', source: `// ${canary('wrong')}`, why: both(canary('why')) }],
  otherCorrect: [{ name: 'sum', source: `// ${canary('other-correct')}` }],
})

const check = (id: string, visibility: 'sample' | 'hidden', title: string) => ({
  ...{ id, visibility, weight: 1, kind: 'outputs' as const, title: both(title) },
  tolerance: { rtol: 0, atol: 0 },
})
