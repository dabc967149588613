/** Old score → new score, per question and per attempt. Pure: who may see it and where rows come from is not its business. */
import { automaticShare } from '#lib/review/effective-points.ts'

type Graded = { attemptQuestionId: string; submissionId: string | null; score: number }

export type Regraded = {
  itemId: string
  attemptQuestionId: string
  submissionId: string | null
  /** 1, 2, … among the question's submissions; null for theory. */
  number: number | null
  /** Null while there is no result, and where there can't be one. */
  score: number | null
  unfit: string | null
  failedWhy: string | null
}

export type Asked = {
  id: string
  attemptId: string
  position: number
  /** Of the question: in drawn exams a position says nothing. */
  slug: string
  points: number
  /** What staff set by hand; it stands over the automatic score before and after. */
  adjusted: number | null
}

export type ItemChange = Regraded & { before: number | null }

export type QuestionChange = {
  attemptQuestionId: string
  attemptId: string
  position: number
  slug: string
  points: number
  adjusted: number | null
  /** Automatic points. */
  before: number
  after: number
  items: ItemChange[]
}

export type AttemptChange = {
  attemptId: string
  points: number
  /** Points that count, adjustments included. */
  before: number
  after: number
  /** Adjusted questions whose automatic score changes underneath. */
  hidden: number
}

/** `gradings` are those before this regrade, oldest first, of all questions in `asked`. */
export function compareScores(asked: Asked[], gradings: Graded[], regraded: Regraded[]) {
  const gradedOf = Map.groupBy(gradings, (row) => row.attemptQuestionId)
  const regradedOf = Map.groupBy(regraded, (row) => row.attemptQuestionId)
  const questions: QuestionChange[] = []
  const attempts = new Map<string, AttemptChange>()
  for (const { id, attemptId, position, slug, points, adjusted } of asked) {
    const own = gradedOf.get(id) ?? []
    const again = regradedOf.get(id) ?? []
    const known = again.flatMap(({ submissionId, score }) =>
      score === null ? [] : [{ submissionId, score }],
    )
    const before = points * automaticShare(own)
    const after = points * automaticShare([...own, ...known])
    const latest = new Map(own.map(({ submissionId, score }) => [submissionId, score]))
    if (again.length > 0) {
      const items = again.map((item) => ({ ...item, before: latest.get(item.submissionId) ?? null }))
      const place = { attemptQuestionId: id, attemptId, position, slug, points, adjusted }
      questions.push({ ...place, before, after, items })
    }
    const total = attempts.get(attemptId) ?? { attemptId, points: 0, before: 0, after: 0, hidden: 0 }
    total.points += points
    total.before += adjusted ?? before
    total.after += adjusted ?? after
    if (adjusted !== null && differs({ before, after })) total.hidden++
    attempts.set(attemptId, total)
  }
  return { questions, attempts: [...attempts.values()] }
}

/** Sums of shares carry rounding errors; nobody sees a millionth of a point. */
export const differs = ({ before, after }: { before: number; after: number }) =>
  Math.abs(after - before) > 1e-6

/** Largest difference first, losses before gains of the same size. */
export const byDifference = <T extends { before: number; after: number }>(a: T, b: T) =>
  Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.after - a.before - (b.after - b.before)
