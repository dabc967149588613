/** Which of a student's exams stand where on the home page. */
import type { AttemptCard, ExamCard } from '#lib/exams/exam-cards.ts'

export type PastAttempt = { exam: ExamCard; attempt: AttemptCard }

export type SortedCards = {
  /** An attempt is running. */
  unfinished: ExamCard[]
  open: ExamCard[]
  upcoming: ExamCard[]
  /** Ended attempts, newest first. */
  past: PastAttempt[]
}

/** Every exam stands in at most one of the first three lists; one without attempts left only in the past. */
export function sortCards(cards: ExamCard[]): SortedCards {
  const idle = cards.filter(({ openAttemptId }) => openAttemptId === null)
  const past = cards.flatMap((exam) =>
    exam.attempts.filter(({ closedAt }) => closedAt !== null).map((attempt) => ({ exam, attempt })),
  )
  return {
    unfinished: cards.filter(({ openAttemptId }) => openAttemptId !== null),
    open: idle.filter(({ state, attemptsLeft }) => state === 'open' && attemptsLeft > 0),
    upcoming: idle.filter(({ state }) => state === 'upcoming'),
    past: past.sort((a, b) => b.attempt.closedAt!.getTime() - a.attempt.closedAt!.getTime()),
  }
}
