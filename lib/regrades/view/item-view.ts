/** One item of a regrade with its old and its new checks side by side, for staff. */
import { and, desc, eq, isNull, lte, ne, or } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions, attempts, responses } from '#db/schema/attempts.ts'
import { gradings, submissions } from '#db/schema/grading.ts'
import { users } from '#db/schema/people.ts'
import { questionVariants, questionVersions } from '#db/schema/questions.ts'
import { regradeItems, regradeResults, regrades } from '#db/schema/regrades.ts'
import type { GradedVerdict } from '#graders/contract/verdict.ts'
import type { VariantParams } from '#graders/question.ts'
import { createRng } from '#graders/random.ts'
import type { TheoryGrade } from '#graders/theory/kinds/kind.ts'
import {
  keyOf,
  type TheoryAnswer,
  type TheoryContent,
  type TheoryView,
  viewTheory,
} from '#graders/theory/kinds/registry.ts'
import { instantiate } from '#graders/theory/variant.ts'
import { isId } from '#lib/attempts/load.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { titlesOf, type VerdictView, verdictView } from '#lib/submissions/submission-view.ts'

export type GradedSide = {
  /** Share of the question's points. */
  score: number
  versionNumber: number
  seed: number | null
  gradedAt: Date
  /** Of code. */
  verdict: VerdictView | null
  /** Of theory. */
  theory: { view: TheoryView; key: TheoryAnswer; grade: TheoryGrade } | null
}

export type RegradeItemView = {
  attemptId: string
  student: string
  position: number
  points: number
  /** 1, 2, … among the question's submissions; null for theory. */
  number: number | null
  source: string | null
  answer: unknown
  before: GradedSide | null
  after: GradedSide | null
  unfit: string | null
  failedWhy: string | null
  tries: number
  worker: string | null
}

export async function regradeItemView(
  actor: Actor,
  regradeId: string,
  itemId: string,
): Promise<RegradeItemView | undefined> {
  if (!isId(regradeId) || !isId(itemId)) return undefined
  const [row] = await db
    .select({
      item: regradeItems,
      result: regradeResults,
      regrade: regrades,
      attempt: attempts,
      asked: attemptQuestions,
      variant: questionVariants,
      student: users.name,
      number: submissions.number,
      source: submissions.source,
      answer: responses.answer,
    })
    .from(regradeItems)
    .innerJoin(regrades, eq(regrades.id, regradeItems.regradeId))
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, regradeItems.attemptQuestionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .innerJoin(users, eq(users.id, attempts.userId))
    .leftJoin(questionVariants, eq(questionVariants.id, attemptQuestions.variantId))
    .leftJoin(regradeResults, eq(regradeResults.itemId, regradeItems.id))
    .leftJoin(submissions, eq(submissions.id, regradeItems.submissionId))
    .leftJoin(responses, eq(responses.id, regradeItems.responseId))
    .where(and(eq(regradeItems.id, itemId), eq(regradeItems.regradeId, regradeId)))
  if (!row) return undefined
  const { item, result, regrade, attempt, asked, variant, student, number, source, answer } = row
  const { courseId, userId, mode } = attempt
  // Asked of the attempt: nobody reviews their own.
  if (!authorize(actor, 'regrade', { type: 'attempt', courseId, userId, mode })) return undefined
  const rng = `${attempt.seed}/view/${asked.position}`
  const before = await gradedBefore(item, regrade.appliedAt)
  return {
    ...{ attemptId: attempt.id, student, number, source, answer },
    position: asked.position,
    points: asked.points,
    before: before ? await side(before, variant?.params ?? null, rng) : null,
    after:
      result?.verdict && result.score !== null
        ? await side(
            { ...item, score: result.score, verdict: result.verdict, gradedAt: result.gradedAt },
            result.params,
            rng,
          )
        : null,
    unfit: result?.unfit ?? null,
    failedWhy: item.failedWhy,
    tries: item.tries,
    worker: item.startedOn,
  }
}

type Graded = Pick<
  typeof gradings.$inferSelect,
  'questionVersionId' | 'score' | 'seed' | 'gradedAt' | 'verdict'
>

async function gradedBefore(
  { regradeId, attemptQuestionId, submissionId }: typeof regradeItems.$inferSelect,
  appliedAt: Date | null,
): Promise<Graded | undefined> {
  const [row] = await db
    .select()
    .from(gradings)
    .where(
      and(
        eq(gradings.attemptQuestionId, attemptQuestionId),
        submissionId ? eq(gradings.submissionId, submissionId) : isNull(gradings.submissionId),
        or(isNull(gradings.regradeId), ne(gradings.regradeId, regradeId)),
        appliedAt ? lte(gradings.gradedAt, appliedAt) : undefined,
      ),
    )
    .orderBy(desc(gradings.gradedAt))
    .limit(1)
  return row
}

async function side(graded: Graded, params: VariantParams | null, rng: string): Promise<GradedSide> {
  const { questionVersionId, score, seed, gradedAt, verdict } = graded
  const [version] = await db
    .select({
      number: questionVersions.number,
      kind: questionVersions.kind,
      titles: titlesOf,
      content: questionVersions.content,
    })
    .from(questionVersions)
    .where(eq(questionVersions.id, questionVersionId))
  const { number: versionNumber, kind, titles, content } = version!
  const common = { score, versionNumber, seed, gradedAt }
  if (kind === 'code')
    return { ...common, verdict: verdictView(verdict as GradedVerdict, titles), theory: null }
  const theory = params ? instantiate(content as TheoryContent, params) : (content as TheoryContent)
  const view = viewTheory(theory, createRng(rng))
  return { ...common, verdict: null, theory: { view, key: keyOf(theory), grade: verdict as TheoryGrade } }
}
