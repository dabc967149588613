/** All of a student's cards, for looking after them. */
import { and, desc, eq, inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { studyCards } from '#db/schema/study.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { practicePool } from '#lib/practice/pool.ts'
import { plainText } from '#lib/richtext/plain.ts'

export type CardView = {
  questionId: string
  /** The stem as one line of text. */
  label: LocalText
  topics: string[]
  due: Date
  isNew: boolean
  /** Null unless it is paused now. */
  pausedUntil: Date | null
  removed: boolean
}

export type CardListView = { cards: CardView[]; page: number; pages: number; kept: number; removed: number }

const pageSize = 20

/** Soonest first; questions that an exam keeps back are left out, as everywhere in practice. */
export async function listCards(
  actor: Actor,
  { removed, page }: { removed: boolean; page: number },
  now: Date,
): Promise<CardListView> {
  const pool = new Set((await practicePool(actor, now)).map(({ questionId }) => questionId))
  const rows = (
    await db
      .select()
      .from(studyCards)
      .where(eq(studyCards.userId, actor.id))
      .orderBy(studyCards.due, studyCards.id)
  ).filter(({ questionId }) => pool.has(questionId))
  const wanted = rows
    .filter(({ removedAt }) => (removedAt !== null) === removed)
    .toSorted((a, b) => askedAt(a).getTime() - askedAt(b).getTime())
  const pages = Math.max(1, Math.ceil(wanted.length / pageSize))
  const shown = Math.min(Math.max(1, page), pages)
  const some = wanted.slice((shown - 1) * pageSize, shown * pageSize)
  const contents = await newestContents(some.map(({ questionId }) => questionId))
  const cards = some.map((card): CardView => {
    const { questionId, state, pausedUntil, removedAt } = card
    const { stem, topics } = contents.get(questionId)!
    return {
      questionId,
      label: { en: plainText(stem.en), ko: plainText(stem.ko) },
      topics,
      due: askedAt(card),
      isNew: state === 'new',
      pausedUntil: pausedUntil !== null && pausedUntil > now ? pausedUntil : null,
      removed: removedAt !== null,
    }
  })
  const removedCount = rows.filter(({ removedAt }) => removedAt !== null).length
  return { cards, page: shown, pages, kept: rows.length - removedCount, removed: removedCount }
}

const askedAt = ({ due, pausedUntil }: { due: Date; pausedUntil: Date | null }) =>
  pausedUntil !== null && pausedUntil > due ? pausedUntil : due

/** Theory only: coding tasks have no cards. */
async function newestContents(questionIds: string[]) {
  if (questionIds.length === 0) return new Map<string, { stem: LocalText; topics: string[] }>()
  const rows = await db
    .selectDistinctOn([questionVersions.questionId], {
      questionId: questionVersions.questionId,
      content: questionVersions.content,
    })
    .from(questionVersions)
    .where(inArray(questionVersions.questionId, questionIds))
    .orderBy(questionVersions.questionId, desc(questionVersions.number))
  return new Map(
    rows.map(({ questionId, content }) => [
      questionId,
      { stem: content.kind === 'code' ? content.title : content.stem, topics: content.topics },
    ]),
  )
}

/** Whether the question of a card is asked again; undefined for what has no card. */
export async function findCard(
  actor: Actor,
  questionId: string,
): Promise<{ questionId: string; removed: boolean } | undefined> {
  const [card] = await db
    .select({ questionId: studyCards.questionId, removedAt: studyCards.removedAt })
    .from(studyCards)
    .where(and(eq(studyCards.userId, actor.id), eq(studyCards.questionId, questionId)))
  return card && { questionId: card.questionId, removed: card.removedAt !== null }
}
