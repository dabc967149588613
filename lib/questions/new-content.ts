import { randomBytes } from 'node:crypto'
import { defaultLimits } from '#graders/contract/limits.ts'
import type { QuestionKind } from '#graders/question.ts'

const text = () => ({ en: '', ko: '' })
/** Students see the ids, so they must not tell the order in which the author wrote. */
const id = () => randomBytes(4).toString('hex')
const choices = (count = 4) =>
  Array.from({ length: count }, (_, i) => ({ id: id(), text: text(), correct: i === 0 }))
const three = <T>(make: () => T) => [make(), make(), make()]

const own: Record<QuestionKind, () => object> = {
  'single-choice': () => ({ choices: choices() }),
  'multiple-choice': () => ({ choices: choices() }),
  'true-false': () => ({ answer: true, reasons: choices(3) }),
  numeric: () => ({ answer: 0, tolerance: {} }),
  'short-text': () => ({ accepted: { en: [], ko: [] }, wrong: [], typos: 0 }),
  matching: () => ({ pairs: three(() => ({ id: id(), left: text(), rightId: id(), right: text() })) }),
  ordering: () => ({ items: three(() => ({ id: id(), text: text() })) }),
  blanks: () => ({ text: text(), blanks: {} }),
  code: () => ({
    title: text(),
    entry: ['solve'],
    signature: 'export function solve(x: tf.Tensor): tf.Tensor',
    starter:
      "import * as tf from '@tensorflow/tfjs'\n\nexport function solve(x: tf.Tensor): tf.Tensor {\n  return x\n}\n",
    reference:
      "import * as tf from '@tensorflow/tfjs'\n\nexport function solve(x: tf.Tensor): tf.Tensor {\n  return x\n}\n",
    cases:
      "import * as tf from '@tensorflow/tfjs'\n\nexport const plan = {\n  example: (rng) => [{ entry: 'solve', args: [tf.tensor([rng.normal(), rng.normal()])] }],\n}\n",
    checks: [
      {
        id: 'example',
        kind: 'outputs',
        title: text(),
        weight: 1,
        visibility: 'sample',
        tolerance: { rtol: 1e-4, atol: 1e-5 },
      },
    ],
    limits: defaultLimits,
    wrong: [],
    otherCorrect: [],
  }),
}

/** What a new question starts from; it can't be published before its texts are written. */
export function newContent(kind: QuestionKind): unknown {
  const common = { kind, stem: text(), explanation: text(), topics: [], difficulty: 2, level: 'understand' }
  return { ...common, ...own[kind]() }
}
