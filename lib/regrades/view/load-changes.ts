/** What a regrade changes, as its preview shows it now or as it was when it was applied. */
import { and, asc, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { gradings, submissions } from '#db/schema/grading.ts'
import { questions, questionVersions } from '#db/schema/questions.ts'
import { regradeItems, regradeResults, type regrades } from '#db/schema/regrades.ts'
import { adjustmentsOf } from '#lib/review/grades-of.ts'
import { type Asked, compareScores, type Regraded } from './changes.ts'

type Regrade = typeof regrades.$inferSelect

export async function loadChanges(regrade: Regrade) {
  const asked = await askedWith(regrade)
  const before = regrade.appliedAt ? lte(gradings.gradedAt, regrade.appliedAt) : undefined
  const others = or(isNull(gradings.regradeId), ne(gradings.regradeId, regrade.id))
  const graded = await db
    .select({
      attemptQuestionId: gradings.attemptQuestionId,
      submissionId: gradings.submissionId,
      score: gradings.score,
    })
    .from(gradings)
    .where(and(inArray(gradings.attemptQuestionId, questionsOf(regrade)), others, before))
    .orderBy(asc(gradings.gradedAt))
  return compareScores(asked, graded, await regradedOf(regrade.id))
}

async function regradedOf(regradeId: string): Promise<Regraded[]> {
  return db
    .select({
      itemId: regradeItems.id,
      attemptQuestionId: regradeItems.attemptQuestionId,
      submissionId: regradeItems.submissionId,
      number: submissions.number,
      score: regradeResults.score,
      unfit: regradeResults.unfit,
      failedWhy: regradeItems.failedWhy,
    })
    .from(regradeItems)
    .leftJoin(regradeResults, eq(regradeResults.itemId, regradeItems.id))
    .leftJoin(submissions, eq(submissions.id, regradeItems.submissionId))
    .where(eq(regradeItems.regradeId, regradeId))
    .orderBy(asc(submissions.number))
}

/** All questions of the attempts that the regrade touches: totals are of whole attempts. */
function questionsOf({ id }: Regrade) {
  const attemptIds = db
    .select({ id: attemptQuestions.attemptId })
    .from(regradeItems)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, regradeItems.attemptQuestionId))
    .where(eq(regradeItems.regradeId, id))
  return db
    .select({ id: attemptQuestions.id })
    .from(attemptQuestions)
    .where(inArray(attemptQuestions.attemptId, attemptIds))
}

async function askedWith(regrade: Regrade): Promise<Asked[]> {
  const { id, attemptId, position, points } = attemptQuestions
  const rows = await db
    .select({ id, attemptId, position, points, slug: questions.slug })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .where(inArray(id, questionsOf(regrade)))
    .orderBy(asc(position))
  const adjusted = await adjustmentsOf(questionsOf(regrade), regrade.appliedAt ?? undefined)
  return rows.map((row) => ({ ...row, adjusted: adjusted.get(row.id)?.points ?? null }))
}
