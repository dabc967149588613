/** Scores summed by section and by topic. */
import type { LocalText } from '#graders/contract/text.ts'
import { topics } from '#graders/topics.ts'

export type Total = { title: LocalText; score: number; points: number }
export type TopicTotal = Total & { id: string }

/** `topic` is a question's first one, so that topics add up to the whole. */
export type Scored = { section: number; topic: string; score: number; points: number }

export function sumSections(sections: { title: LocalText }[], questions: Scored[]): Total[] {
  return sections.map(({ title }, index) => ({
    title,
    ...sum(questions.filter(({ section }) => section === index)),
  }))
}

/** In the order in which the attempt first asks for them. */
export function sumTopics(questions: Scored[]): TopicTotal[] {
  const byTopic = Map.groupBy(questions, ({ topic }) => topic)
  return [...byTopic].map(([id, own]) => ({ id, title: titleOf(id), ...sum(own) }))
}

const titleOf = (id: string): LocalText =>
  topics.find((topic) => topic.id === id)?.title ?? { en: id, ko: id }

function sum(questions: Scored[]) {
  return questions.reduce(
    (total, { score, points }) => ({ score: total.score + score, points: total.points + points }),
    { score: 0, points: 0 },
  )
}
