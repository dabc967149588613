/** Gradings, adjustments, comments and submissions of one attempt, brought together by question. */
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { adjustments, comments, gradings } from '#db/schema/grading.ts'
import { users } from '#db/schema/people.ts'
import type { TheoryGrade } from '#graders/theory/kind.ts'
import { automaticShare, effectivePoints } from '#lib/review/effective-points.ts'
import { type SubmissionView, submissionViews } from '#lib/submissions/submission-view.ts'

export type CommentView = { id: string; author: string; body: string; createdAt: Date }

export type QuestionGrade = {
  /** Points. */
  score: number
  automaticScore: number
  adjusted: { points: number; reason: string } | null
  pending: boolean
  /** Null for code and for what was not answered. */
  theory: TheoryGrade | null
  submissions: SubmissionView[]
  comments: CommentView[]
}

type Asked = { id: string; kind: string; points: number }

export async function loadGrades(
  attemptId: string,
  asked: Asked[],
): Promise<{ questions: Map<string, QuestionGrade>; comments: CommentView[] }> {
  const ids = asked.map(({ id }) => id)
  const graded = Map.groupBy(
    await db
      .select()
      .from(gradings)
      .where(inArray(gradings.attemptQuestionId, ids))
      .orderBy(asc(gradings.gradedAt)),
    ({ attemptQuestionId }) => attemptQuestionId,
  )
  const adjusted = new Map(
    (
      await db
        .selectDistinctOn([adjustments.attemptQuestionId])
        .from(adjustments)
        .where(inArray(adjustments.attemptQuestionId, ids))
        .orderBy(adjustments.attemptQuestionId, desc(adjustments.madeAt))
    ).map((row) => [row.attemptQuestionId, row]),
  )
  const said = await loadComments(attemptId)
  const submitted = await submissionsByQuestion(asked)
  const questions = asked.map(({ id, kind, points }): [string, QuestionGrade] => {
    const own = graded.get(id) ?? []
    const adjustment = adjusted.get(id)
    const made = submitted.get(id) ?? []
    const { points: given = null, reason = '' } = adjustment ?? {}
    return [
      id,
      {
        score: effectivePoints(points, own, given),
        automaticScore: points * automaticShare(own),
        adjusted: given === null ? null : { points: given, reason },
        pending: given === null && made.some(({ state }) => state !== 'graded'),
        theory: kind === 'code' ? null : ((own.at(-1)?.verdict as TheoryGrade | undefined) ?? null),
        submissions: made,
        comments: said.filter(({ about }) => about === id).map(({ view }) => view),
      },
    ]
  })
  return {
    questions: new Map(questions),
    comments: said.filter(({ about }) => about === null).map(({ view }) => view),
  }
}

async function loadComments(attemptId: string): Promise<{ about: string | null; view: CommentView }[]> {
  const rows = await db
    .select({
      about: comments.attemptQuestionId,
      view: { id: comments.id, author: users.name, body: comments.body, createdAt: comments.createdAt },
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .where(and(eq(comments.attemptId, attemptId), isNull(comments.deletedAt)))
    .orderBy(asc(comments.createdAt))
  return rows
}

async function submissionsByQuestion(asked: Asked[]): Promise<Map<string, SubmissionView[]>> {
  const code = asked.filter(({ kind }) => kind === 'code')
  const lists = await Promise.all(
    code.map(async (question) => [question.id, await submissionViews([question])] as const),
  )
  return new Map(lists)
}
