/** A worker's side of a regrade: grade one item again and keep the result apart from the gradings that count. */
import { and, eq, exists, isNull, notExists, sql } from 'drizzle-orm'
import { untilBack } from '#db/away.ts'
import { db, type Tx } from '#db/client.ts'
import { attemptQuestions, responses } from '#db/schema/attempts.ts'
import { submissions } from '#db/schema/grading.ts'
import { questionVariants, questionVersions } from '#db/schema/questions.ts'
import { regradeItems, regradeResults, regrades } from '#db/schema/regrades.ts'
import { plainText } from '#graders/code/feedback/plain-text.ts'
import type { QuestionContent } from '#graders/question.ts'
import type { TheoryContent } from '#graders/theory/kinds/registry.ts'
import type { JudgeSubmission } from '#lib/grading/grade-submission.ts'
import { getTask } from '#lib/grading/load-task.ts'
import { referenceStore } from '#lib/grading/reference-store.ts'
import { notify } from '#lib/live/notices.ts'
import { workerName } from '#lib/queue/worker-name.ts'
import { gradeTheoryAgain, type Regenerate } from './theory-again.ts'

export type RegradeTools = { judge: JudgeSubmission; regenerate: Regenerate }

type Item = typeof regradeItems.$inferSelect
type Result = Omit<typeof regradeResults.$inferInsert, 'itemId' | 'gradedAt'>

/** Throws when it failed by our fault (and then the queue tries again). A job that comes twice changes nothing. */
export async function gradeRegradeItem(
  itemId: string,
  tools: RegradeTools,
  signal: AbortSignal,
  clock: () => Date = () => new Date(),
): Promise<'recorded' | 'repeated'> {
  const item = await untilBack(() => claim(itemId, clock()), signal)
  if (!item) return 'repeated'
  const result = item.submissionId
    ? await judgeAgain(item, tools.judge, signal)
    : await gradeAnswerAgain(item, tools.regenerate)
  return untilBack(() => record(item, result, clock()), signal)
}

/** The queue gave up on an item: staff see why, and its score stays as it is. */
export async function failRegradeItem(itemId: string, reason: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const failed = await tx
      .update(regradeItems)
      .set({ failedWhy: plainText(reason.slice(0, 2000)), failedAt: now })
      .where(and(eq(regradeItems.id, itemId), notExists(resultOf(tx))))
      .returning({ regradeId: regradeItems.regradeId })
    for (const { regradeId } of failed) await notify(tx, `regrade:${regradeId}`)
  })
}

const resultOf = (tx: Tx | typeof db) =>
  tx.select({ one: sql`1` }).from(regradeResults).where(eq(regradeResults.itemId, regradeItems.id))

/** Undefined when it has a result, or its regrade was stopped or decided meanwhile. */
async function claim(itemId: string, now: Date): Promise<Item | undefined> {
  const wanted = db
    .select({ one: sql`1` })
    .from(regrades)
    .where(and(eq(regrades.id, regradeItems.regradeId), isNull(regrades.stoppedAt), undecided))
  const [item] = await db
    .update(regradeItems)
    .set({
      startedAt: now,
      startedOn: workerName(),
      tries: sql`${regradeItems.tries} + 1`,
      failedWhy: null,
      failedAt: null,
    })
    .where(and(eq(regradeItems.id, itemId), notExists(resultOf(db)), exists(wanted)))
    .returning()
  return item
}

const undecided = and(isNull(regrades.appliedAt), isNull(regrades.discardedAt))

async function contentOf(versionId: string): Promise<QuestionContent> {
  const [row] = await db
    .select({ content: questionVersions.content })
    .from(questionVersions)
    .where(eq(questionVersions.id, versionId))
  return row!.content
}

async function judgeAgain(item: Item, judge: JudgeSubmission, signal: AbortSignal): Promise<Result> {
  const { questionVersionId } = item
  const [row] = await db
    .select({ source: submissions.source })
    .from(submissions)
    .where(eq(submissions.id, item.submissionId!))
  const task = await getTask(questionVersionId)
  const verdict = await judge(task, row!.source, item.seed!, signal, referenceStore(questionVersionId))
  if (verdict.outcome === 'ungradable') throw new Error(verdict.why)
  return { score: verdict.score, verdict, runtime: verdict.runtime }
}

async function gradeAnswerAgain(item: Item, regenerate: Regenerate): Promise<Result> {
  const [row] = await db
    .select({ answer: responses.answer, given: questionVersions.content, variant: questionVariants })
    .from(responses)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, responses.attemptQuestionId))
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .leftJoin(questionVariants, eq(questionVariants.id, attemptQuestions.variantId))
    .where(eq(responses.id, item.responseId!))
  const { variant, answer } = row!
  const given = row!.given as TheoryContent
  const content = await contentOf(item.questionVersionId)
  const again = await gradeTheoryAgain({ given, variant, answer }, content, regenerate)
  if (!again.ok) return { unfit: again.unfit }
  return { score: again.grade.score, verdict: again.grade, params: again.params }
}

function record(item: Item, result: Result, now: Date): Promise<'recorded' | 'repeated'> {
  return db.transaction(async (tx) => {
    // Holds off a decision: what is applied must be what staff saw.
    const [open] = await tx
      .select({ id: regrades.id })
      .from(regrades)
      .where(and(eq(regrades.id, item.regradeId), undecided))
      .for('share')
    if (!open) return 'repeated'
    const made = await tx
      .insert(regradeResults)
      .values({ itemId: item.id, ...result, gradedAt: now })
      .onConflictDoNothing()
      .returning({ itemId: regradeResults.itemId })
    if (made.length === 0) return 'repeated'
    await tx.update(regradeItems).set({ failedWhy: null, failedAt: null }).where(eq(regradeItems.id, item.id))
    await notify(tx, `regrade:${item.regradeId}`)
    return 'recorded'
  })
}
