/** Gradings, adjustments, comments and submissions of one attempt, brought together by question. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { comments, gradings } from '#db/schema/grading.ts'
import { users } from '#db/schema/people.ts'
import { regrades } from '#db/schema/regrades.ts'
import type { TheoryGrade } from '#graders/theory/kinds/kind.ts'
import type { TheoryContent } from '#graders/theory/kinds/registry.ts'
import { loadRegradedContents } from '#lib/regrades/view/regraded-content.ts'
import { automaticShare, effectivePoints } from '#lib/review/effective-points.ts'
import { adjustmentsOf } from '#lib/review/grades-of.ts'
import { type SubmissionView, submissionViews } from '#lib/submissions/submission-view.ts'

export type CommentView = { id: string; author: string; body: string; createdAt: Date }

export type QuestionGrade = {
  /** Points. */
  score: number
  automaticScore: number
  adjusted: { points: number; reason: string } | null
  pending: boolean
  /** The last regrade whose results count here. */
  regraded: { at: Date; reason: string } | null
  /** Null for code and for what was not answered. */
  theory: TheoryGrade | null
  /** Theory that was regraded with another version: that one's key and explanation are the right ones. */
  regradedWith: TheoryContent | null
  submissions: SubmissionView[]
  comments: CommentView[]
}

type Asked = { id: string; kind: string; points: number }

export async function loadGrades(
  attemptId: string,
  asked: Asked[],
): Promise<{ questions: Map<string, QuestionGrade>; comments: CommentView[] }> {
  const ids = asked.map(({ id }) => id)
  const rows = await db
    .select({ grading: gradings, reason: regrades.reason })
    .from(gradings)
    .leftJoin(regrades, eq(regrades.id, gradings.regradeId))
    .where(inArray(gradings.attemptQuestionId, ids))
    .orderBy(asc(gradings.gradedAt))
  const graded = Map.groupBy(
    rows.map(({ grading, reason }) => ({ ...grading, reason })),
    ({ attemptQuestionId }) => attemptQuestionId,
  )
  const regradedWith = await loadRegradedContents(ids)
  const adjusted = await adjustmentsOf(ids)
  const said = await loadComments(attemptId)
  const submitted = await submissionsByQuestion(asked)
  const questions = asked.map(({ id, kind, points }): [string, QuestionGrade] => {
    const own = graded.get(id) ?? []
    const adjustment = adjusted.get(id)
    const made = submitted.get(id) ?? []
    const { points: given = null, reason = '' } = adjustment ?? {}
    const regrade = own.findLast(({ regradeId }) => regradeId !== null)
    return [
      id,
      {
        score: effectivePoints(points, own, given),
        automaticScore: points * automaticShare(own),
        adjusted: given === null ? null : { points: given, reason },
        pending: given === null && made.some(({ state }) => state !== 'graded'),
        regraded: regrade ? { at: regrade.gradedAt, reason: regrade.reason ?? '' } : null,
        regradedWith: regradedWith.get(id) ?? null,
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
