/**
 * Items to be put in order. The score counts pairs of items: s is the share of pairs that stand in the right order,
 * and max(0, 2s − 1) is paid, so that a random order is worth nothing on average.
 */
import { z } from 'zod'
import { type LocalText, localText } from '../../contract/text.ts'
import type { Rng } from '../../random.ts'
import { equalParts, partId, theoryCommon } from './common.ts'
import type { TheoryKind } from './kind.ts'

const item = z.strictObject({ id: partId, text: localText })
const content = z.strictObject({
  kind: z.literal('ordering'),
  ...theoryCommon,
  /** In the right order. */
  items: z.array(item).min(3).max(10),
})
const answer = z.strictObject({ order: z.array(partId).max(20) })

export type OrderingContent = z.infer<typeof content>
export type OrderingAnswer = z.infer<typeof answer>
export type OrderingView = { kind: 'ordering'; stem: LocalText; items: { id: string; text: LocalText }[] }

export const ordering = {
  kind: 'ordering',
  content,
  answer,
  view: ({ stem, items }, rng) => ({
    kind: 'ordering',
    stem,
    items: shuffleWrong(
      items.map(({ id, text }) => ({ id, text })),
      rng,
    ),
  }),
  key: ({ items }) => ({ order: items.map(({ id }) => id) }),
  /** An order that isn't one of exactly these items is worth nothing. A part is right when its place is. */
  grade: ({ items }, { order }) => {
    const place = new Map(order.map((id, i) => [id, i]))
    const complete = order.length === items.length && items.every(({ id }) => place.has(id))
    const parts = items.map(({ id }, i) => ({ id, right: place.get(id) === i }))
    if (!complete) return { score: 0, parts }
    let inOrder = 0
    for (let i = 0; i < items.length; i++)
      for (let j = i + 1; j < items.length; j++)
        if (place.get(items[i]!.id)! < place.get(items[j]!.id)!) inOrder++
    const pairs = (items.length * (items.length - 1)) / 2
    return { score: Math.max(0, (2 * inOrder) / pairs - 1), parts }
  },
  problems: ({ items }) => equalParts(items, 'items'),
} satisfies TheoryKind<OrderingContent, OrderingView, OrderingAnswer>

/** Never starts in the right order: handing in what was shown would be free points. */
function shuffleWrong<T>(items: T[], rng: Rng): T[] {
  const shuffled = rng.shuffle(items)
  const isRight = shuffled.every((item, i) => item === items[i])
  return isRight ? [...shuffled.slice(1), shuffled[0]!] : shuffled
}
