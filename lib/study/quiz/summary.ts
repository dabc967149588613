/** What came of a quiz. First answers make the score; what came back shows whether it was learnt. */
import type { LocalText } from '#graders/contract/text.ts'
import { topics } from '#graders/topics.ts'

/** `share` of the points, 0 to 1; in the order in which they were asked. */
export type QuizAnswer = { topic: string; repeated: boolean; share: number }

export type TopicSummary = {
  id: string
  title: LocalText
  /** Sum of the first answers' shares. */
  score: number
  questions: number
  /** Not all of it was right, and the last answer was not either. */
  toReview: boolean
}

export type QuizSummary = { score: number; questions: number; learnt: number; topics: TopicSummary[] }

/** The topics with most left to learn come first. `learnt`: answers that were right when they came back. */
export function summarise(answers: QuizAnswer[]): QuizSummary {
  const byTopic = Map.groupBy(answers, ({ topic }) => topic)
  const summed = [...byTopic].map(([id, own]) => {
    const first = own.filter(({ repeated }) => !repeated)
    const score = sum(first)
    return {
      ...{ id, score, questions: first.length },
      title: topics.find((topic) => topic.id === id)?.title ?? { en: id, ko: id },
      toReview: score < first.length && own.at(-1)!.share < 1,
    }
  })
  const missing = ({ score, questions }: TopicSummary) => (questions > 0 ? 1 - score / questions : 0)
  const first = answers.filter(({ repeated }) => !repeated)
  return {
    score: sum(first),
    questions: first.length,
    learnt: answers.filter(({ repeated, share }) => repeated && share >= 1).length,
    topics: summed.toSorted((a, b) => Number(b.toReview) - Number(a.toReview) || missing(b) - missing(a)),
  }
}

const sum = (answers: QuizAnswer[]) => answers.reduce((total, { share }) => total + share, 0)
