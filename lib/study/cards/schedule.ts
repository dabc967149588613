/** When a card comes back: FSRS, without fuzz, so that the same answers always give the same days. */
import { type Card, createEmptyCard, Rating as FsrsRating, fsrs, type Grade, State } from 'ts-fsrs'
import type { CardMemory, Rating } from '#db/schema/study.ts'

/** What is forgotten returns in the same session; a semester is about 180 days long. */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 180,
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: ['10m'],
  relearning_steps: ['10m'],
})

const states = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
}
const stateNames = Object.keys(states) as CardMemory['state'][]
const grades: Record<Rating, Grade> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
}

export const newMemory = (now: Date): CardMemory => fromCard(createEmptyCard(now))

/** Servers' clocks differ a little: no review is before the last one. */
export function reviewed(memory: CardMemory, rating: Rating, now: Date): CardMemory {
  const last = memory.lastReview ? new Date(memory.lastReview) : now
  return fromCard(scheduler.next(toCard(memory), now < last ? last : now, grades[rating]).card)
}

/** What the grade alone says; `share` of the points, 0 to 1. */
export function ratingFor(share: number): Rating {
  if (share >= 1) return 'good'
  return share > 0 ? 'hard' : 'again'
}

/** What the student may call it instead: nobody is wrong and finds it easy. */
export function ratingsFor(share: number): Rating[] {
  if (share >= 1) return ['hard', 'good', 'easy']
  return share > 0 ? ['again', 'hard'] : ['again']
}

function toCard({ state, due, stability, difficulty, lastReview, ...memory }: CardMemory): Card {
  return {
    ...{ stability, difficulty, reps: memory.reps, lapses: memory.lapses },
    state: states[state],
    due: new Date(due),
    // Reckoned by the library from the last review.
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningSteps,
    ...(lastReview && { last_review: new Date(lastReview) }),
  }
}

const fromCard = (card: Card): CardMemory => ({
  state: stateNames.find((name) => states[name] === card.state)!,
  due: card.due.toISOString(),
  stability: card.stability,
  difficulty: card.difficulty,
  scheduledDays: card.scheduled_days,
  learningSteps: card.learning_steps,
  reps: card.reps,
  lapses: card.lapses,
  lastReview: card.last_review?.toISOString() ?? null,
})
