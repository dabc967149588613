/** A partner for every left item; the score is the share of items with the right partner. */
import { z } from 'zod'
import { type LocalText, localText } from '../../contract/text.ts'
import { problem } from '../problem.ts'
import { equalParts, partId, theoryCommon } from './common.ts'
import type { TheoryKind } from './kind.ts'

const content = z.strictObject({
  kind: z.literal('matching'),
  ...theoryCommon,
  pairs: z
    .array(z.strictObject({ id: partId, left: localText, rightId: partId, right: localText }))
    .min(2)
    .max(8),
  /** Right-hand distractors. */
  extra: z
    .array(z.strictObject({ id: partId, text: localText }))
    .max(6)
    .optional(),
})
const answer = z.strictObject({ pairs: z.record(partId, partId) })

export type MatchingContent = z.infer<typeof content>
export type MatchingAnswer = z.infer<typeof answer>
export type MatchingView = {
  kind: 'matching'
  stem: LocalText
  lefts: { id: string; text: LocalText }[]
  rights: { id: string; text: LocalText }[]
}

export const matching = {
  kind: 'matching',
  content,
  answer,
  view: (content, rng) => ({
    kind: 'matching',
    stem: content.stem,
    lefts: content.pairs.map(({ id, left }) => ({ id, text: left })),
    rights: rng.shuffle(rightsOf(content)),
  }),
  key: (content) => ({
    pairs: Object.fromEntries(content.pairs.map(({ id, right }) => [id, idOfRight(content, right)])),
  }),
  grade: (content, { pairs }) => {
    const parts = content.pairs.map(({ id, right }) => ({
      id,
      right: Object.hasOwn(pairs, id) && pairs[id] === idOfRight(content, right),
    }))
    return { score: parts.filter(({ right }) => right).length / parts.length, parts }
  },
  problems: (content) => {
    const { pairs, extra = [] } = content
    const rights = pairs.map(({ rightId, right }) => ({ id: rightId, text: right }))
    const isUsed = (text: LocalText, i: number) =>
      rights.some((right) => sameText(right.text, text)) ||
      extra.slice(0, i).some((other) => sameText(other.text, text))
    return [
      ...equalParts(
        pairs.map(({ id, left }) => ({ id, text: left })),
        'pairs',
        'left',
      ),
      ...[...rights, ...extra].flatMap(({ id }, i, all) =>
        all.slice(0, i).some((other) => other.id === id)
          ? [
              problem(
                i < rights.length ? `pairs.${i}.rightId` : `extra.${i - rights.length}.id`,
                'duplicate-id',
              ),
            ]
          : [],
      ),
      ...extra.flatMap(({ text }, i) => (isUsed(text, i) ? [problem(`extra.${i}.text`, 'equal-texts')] : [])),
      ...(rightsOf(content).length < 2 ? [problem('pairs', 'one-right-side')] : []),
    ]
  },
} satisfies TheoryKind<MatchingContent, MatchingView, MatchingAnswer>

/** Several items may share a partner ("generative", "discriminative"): equal texts are one option. */
function rightsOf({ pairs, extra = [] }: MatchingContent) {
  const all = [...pairs.map(({ rightId, right }) => ({ id: rightId, text: right })), ...extra]
  return all
    .filter(({ text }, i) => !all.slice(0, i).some((other) => sameText(other.text, text)))
    .map(({ id, text }) => ({ id, text }))
}

const idOfRight = (content: MatchingContent, right: LocalText) =>
  rightsOf(content).find(({ text }) => sameText(text, right))?.id ?? ''

const sameText = (a: LocalText, b: LocalText) => a.en === b.en && a.ko === b.ko
