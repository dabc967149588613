/** What came of an attempt. Keys, explanations and scores are in it only once they are released (or for staff). */
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { CodeView } from '#graders/code/view.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { GradedPart } from '#graders/theory/kinds/kind.ts'
import type { TheoryAnswer, TheoryView } from '#graders/theory/kinds/registry.ts'
import { keyOf } from '#graders/theory/kinds/registry.ts'
import { type AttemptView, attemptView, findCurrentAttempt } from '#lib/attempts/attempt-view.ts'
import { latestResponses } from '#lib/attempts/latest-responses.ts'
import { type Attempt, entityOf, type GivenQuestion, loadGivenQuestions } from '#lib/attempts/load.ts'
import { viewOf } from '#lib/attempts/question-view.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { isReleased, releaseAt } from '#lib/exams/rules.ts'
import { hasOpenExam, questionsKeptBack } from '#lib/practice/guard.ts'
import type { SubmissionView } from '#lib/submissions/submission-view.ts'
import { type CommentView, loadGrades, type QuestionGrade } from './load-grades.ts'
import { sumSections, sumTopics, type TopicTotal, type Total } from './totals.ts'

export type QuestionResult = {
  position: number
  /** 0-based index into the attempt's sections. */
  section: number
  kind: string
  versionId: string
  view: TheoryView | CodeView
  answer: unknown | null
  points: number
  /** Oldest first; empty for theory. */
  submissions: SubmissionView[]
  /** Waiting for a verdict, or for staff. */
  pending: boolean
  /** From here on null or empty until released. */
  key: TheoryAnswer | null
  explanation: LocalText | null
  parts: GradedPart[]
  feedback: LocalText | null
  score: number | null
  automaticScore: number | null
  adjusted: { points: number; reason: string } | null
  /** The last regrade whose results count here, with the reason that staff gave. */
  regraded: { at: Date; reason: string } | null
  comments: CommentView[]
}

export type ResultView = {
  attempt: AttemptView
  released: boolean
  /** When results will be seen, as far as that is fixed. */
  releaseAt: Date | null
  /** Questions that wait for a verdict, or for staff. */
  pending: number
  /** Points, without the pending questions; null until released. */
  score: number | null
  points: number
  sections: Total[]
  topics: TopicTotal[]
  questions: QuestionResult[]
  comments: CommentView[]
}

export async function resultView(
  actor: Actor,
  attemptId: string,
  now: Date,
): Promise<ResultView | undefined> {
  const attempt = await findCurrentAttempt(actor, attemptId, now)
  const overview = attempt && (await attemptView(actor, attemptId, now))
  if (!attempt || !overview) return undefined
  const release = await findRelease(attempt, now)
  const open = release.released || authorize(actor, 'view-key', entityOf(attempt))

  const given = await loadGivenQuestions(db, attempt.id)
  const latest = await latestResponses(db, attempt.id)
  const grades = await loadGrades(attempt.id, given)
  const questions = given.map((question) => {
    const answer = latest.get(question.id)?.answer ?? null
    return questionResult(attempt, question, answer, grades.questions.get(question.id)!, open)
  })
  const scored = given.map((question, index) => ({
    section: question.section,
    topic: question.content.topics[0]!,
    points: question.points,
    score: questions[index]!.score ?? 0,
  }))
  return {
    attempt: overview,
    ...release,
    pending: questions.filter(({ pending }) => pending).length,
    score: open ? scored.reduce((sum, { score }) => sum + score, 0) : null,
    points: scored.reduce((sum, { points }) => sum + points, 0),
    sections: open ? sumSections(overview.sections, scored) : [],
    topics: open ? sumTopics(scored) : [],
    questions,
    comments: open ? grades.comments : [],
  }
}

function questionResult(
  attempt: Attempt,
  question: GivenQuestion,
  answer: unknown,
  grade: QuestionGrade,
  open: boolean,
): QuestionResult {
  const { position, section, kind, points, content } = question
  const shown = {
    ...{ position, section, kind, points, answer },
    versionId: question.questionVersionId,
    view: viewOf(attempt, question),
    submissions: grade.submissions,
    pending: grade.pending,
  }
  const hidden = { key: null, explanation: null, parts: [], feedback: null }
  const unknown = { score: null, automaticScore: null, adjusted: null, regraded: null, comments: [] }
  if (!open) return { ...shown, ...hidden, ...unknown }
  const counted = grade.regradedWith ?? content
  return {
    ...shown,
    key: counted.kind === 'code' ? null : keyOf(counted),
    explanation: counted.explanation,
    parts: grade.theory?.parts ?? [],
    feedback: grade.theory?.feedback ?? null,
    score: grade.score,
    automaticScore: grade.automaticScore,
    adjusted: grade.adjusted,
    regraded: grade.regraded,
    comments: grade.comments,
  }
}

/**
 * Practice is released by checking it and previews by closing them. While an exam of the student's is open, no
 * practice result is: the same question may be in both. The same where an exam keeps the question back, whichever door
 * the attempt was closed by.
 */
export async function findRelease(
  attempt: Attempt,
  now: Date,
): Promise<{ released: boolean; releaseAt: Date | null }> {
  const closed = attempt.closedAt !== null
  if (attempt.mode === 'practice') {
    const told = closed && !(await hasOpenExam(db, attempt.userId, now)) && !(await isKeptBack(attempt, now))
    return { released: told, releaseAt: null }
  }
  if (attempt.mode === 'preview') return { released: closed, releaseAt: null }
  const [exam] = await db.select().from(exams).where(eq(exams.id, attempt.examId!))
  if (!exam) throw new Error(`Attempt ${attempt.id} belongs to no exam`)
  return { released: isReleased(exam, attempt, now), releaseAt: releaseAt(exam) }
}

async function isKeptBack({ id, userId, courseId }: Attempt, now: Date): Promise<boolean> {
  const keptBack = await questionsKeptBack(db, userId, courseId, now)
  if (keptBack.size === 0) return false
  const asked = await db
    .select({ questionId: questionVersions.questionId })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.attemptId, id))
  return asked.some(({ questionId }) => keptBack.has(questionId))
}
