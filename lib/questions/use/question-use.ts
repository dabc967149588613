/** Where a question is used, and how it was answered; for staff of its course. */
import { and, asc, count, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts, responses } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { matchesDraw } from '#lib/exams/draw.ts'
import { loadPool } from '#lib/exams/pool.ts'
import { type ExamState, examState } from '#lib/exams/rules.ts'
import { automaticShare } from '#lib/review/effective-points.ts'
import { gradingsOf } from '#lib/review/grades-of.ts'
import { type QuestionForStaff, questionForStaff, type VersionOf, versionWanted } from '../look.ts'
import { type AnswerSummary, type GivenAnswer, summariseAnswers } from './answers.ts'
import { asksEverybody } from './exams.ts'

export type ExamUse = {
  id: string
  title: LocalText
  state: ExamState
  /** Everybody is asked for it, a draw may find it, or neither any more. */
  how: 'everybody' | 'draw' | null
  /** That were given any version of it. */
  attempts: number
}

export type QuestionUse = {
  question: QuestionForStaff
  exams: ExamUse[]
  practised: number
  /** Of one version, exams' and practice's answers apart. Undefined while nothing is published. */
  version: (VersionOf & { inExams: AnswerSummary; inPractice: AnswerSummary; computed: boolean }) | undefined
}

export async function questionUse(
  actor: Actor,
  questionId: string,
  versionNumber: unknown,
  now: Date,
): Promise<QuestionUse | undefined> {
  const question = await questionForStaff(actor, questionId)
  if (!question) return undefined
  const version = versionWanted(question, versionNumber)
  const [examUses, practised, answers] = [
    await usesByExams(question, now),
    await countAttempts(question.id, 'practice'),
    version && (await answersTo(version.id)),
  ]
  return {
    question,
    exams: examUses,
    practised: practised.get(null) ?? 0,
    version: version && answers && { ...version, ...answers },
  }
}

/** Exams that have to do with the question, the newest first. */
export async function usesByExams(question: QuestionForStaff, now: Date): Promise<ExamUse[]> {
  const [rows, pool, given] = [
    await db
      .select()
      .from(exams)
      .where(eq(exams.courseId, question.courseId))
      .orderBy(desc(exams.createdAt), asc(exams.slug)),
    await db.transaction((tx) => loadPool(tx, question.courseId)),
    await countAttempts(question.id, 'exam'),
  ]
  const drawable = pool.find(({ questionId }) => questionId === question.id)
  return rows
    .map((exam): ExamUse => {
      const drawn =
        drawable &&
        exam.definition.sections.some(({ items }) =>
          items.some((item) => item.type === 'draw' && matchesDraw(item, drawable)),
        )
      const how = asksEverybody(exam.definition, question.id) ? 'everybody' : drawn ? 'draw' : null
      const { id, title } = exam
      return { id, title, how, state: examState(exam, now), attempts: given.get(id) ?? 0 }
    })
    .filter(({ how, attempts }) => how !== null || attempts > 0)
}

/** Attempts that were given any version of the question, by exam; practice belongs to none. */
async function countAttempts(
  questionId: string,
  mode: 'exam' | 'practice',
): Promise<Map<string | null, number>> {
  const rows = await db
    .select({ examId: attempts.examId, number: count() })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .where(and(eq(questionVersions.questionId, questionId), eq(attempts.mode, mode)))
    .groupBy(attempts.examId)
  return new Map(rows.map(({ examId, number }) => [examId, number]))
}

async function answersTo(versionId: string) {
  const [version] = await db
    .select({ content: questionVersions.content })
    .from(questionVersions)
    .where(eq(questionVersions.id, versionId))
  const content = version!.content
  const asked = await db
    .select({ id: attemptQuestions.id, mode: attempts.mode })
    .from(attemptQuestions)
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .where(
      and(
        eq(attemptQuestions.questionVersionId, versionId),
        // Staff who preview an exam are no students.
        ne(attempts.mode, 'preview'),
        isNotNull(attempts.closedAt),
      ),
    )
  const ids = asked.map(({ id }) => id)
  const latest = new Map(
    (
      await db
        .selectDistinctOn([responses.attemptQuestionId], {
          id: responses.attemptQuestionId,
          answer: responses.answer,
        })
        .from(responses)
        .where(inArray(responses.attemptQuestionId, ids))
        .orderBy(responses.attemptQuestionId, desc(responses.revision))
    ).map(({ id, answer }) => [id, answer]),
  )
  const graded = await gradingsOf(ids)
  const given = asked.map(({ id, mode }): GivenAnswer & { mode: string } => {
    const own = graded.get(id)
    return { mode, answer: latest.get(id) ?? null, share: own ? automaticShare(own) : null }
  })
  const inMode = (wanted: string) =>
    summariseAnswers(
      content,
      given.filter(({ mode }) => mode === wanted),
    )
  return {
    inExams: inMode('exam'),
    inPractice: inMode('practice'),
    computed: content.kind !== 'code' && Boolean(content.generator),
  }
}
