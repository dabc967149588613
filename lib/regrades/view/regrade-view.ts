/** Regrades as staff see them: the list, one with all it changes, and that as CSV. */
import { desc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { users } from '#db/schema/people.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { regrades } from '#db/schema/regrades.ts'
import type { LocalText } from '#graders/contract/text.ts'
import { isId } from '#lib/attempts/load.ts'
import { type Actor, authorize, coursesAs } from '#lib/auth/authorize.ts'
import { findSubject, type Subject } from '../again/subject.ts'
import { type RegradeProgress, type RegradeState, regradeState } from '../state.ts'
import type { AttemptChange, QuestionChange } from './changes.ts'
import { loadChanges } from './load-changes.ts'
import { countItems } from './progress.ts'

export type RegradeSummary = {
  id: string
  subject: Subject
  reason: string
  seedMode: 'replay' | 'fresh'
  gradeWith: 'given' | 'newest' | 'version'
  /** With `gradeWith: 'version'`. */
  gradeWithNumber: number | null
  startedBy: string
  startedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  state: RegradeState
  progress: RegradeProgress
}

export type Person = { student: string; email: string; attemptNumber: number; exam: LocalText }

export type RegradeView = RegradeSummary & {
  questions: (QuestionChange & Person)[]
  attempts: (AttemptChange & Person)[]
}

const mostListed = 200

/** Newest first. */
export async function listRegrades(actor: Actor): Promise<RegradeSummary[]> {
  const courseIds = coursesAs(actor, 'ta', 'instructor')
  if (courseIds.length === 0) return []
  return summaries(
    await selectRegrades()
      .where(inArray(regrades.courseId, courseIds))
      .orderBy(desc(regrades.startedAt))
      .limit(mostListed),
  )
}

/** State and counts only, for pages that watch it. */
export async function findRegrade(actor: Actor, regradeId: string): Promise<RegradeSummary | undefined> {
  if (!isId(regradeId)) return undefined
  const rows = await selectRegrades().where(eq(regrades.id, regradeId))
  const [row] = rows
  if (!row || !mayRegrade(actor, row.regrade.courseId)) return undefined
  return (await summaries(rows))[0]
}

export async function regradeView(actor: Actor, regradeId: string): Promise<RegradeView | undefined> {
  const summary = await findRegrade(actor, regradeId)
  if (!summary) return undefined
  const [regrade] = await db.select().from(regrades).where(eq(regrades.id, regradeId))
  const changes = await loadChanges(regrade!)
  const people = await peopleOf(changes.attempts.map(({ attemptId }) => attemptId))
  // Nobody sees a score of their own before it counts.
  const visible = ({ attemptId }: { attemptId: string }) =>
    summary.state === 'applied' || people.get(attemptId)!.userId !== actor.id
  const withPerson = <T extends { attemptId: string }>(change: T) => {
    const { userId: _, ...person } = people.get(change.attemptId)!
    return { ...change, ...person }
  }
  return {
    ...summary,
    questions: changes.questions.filter(visible).map(withPerson),
    attempts: changes.attempts.filter(visible).map(withPerson),
  }
}

export const mayRegrade = (actor: Actor, courseId: string) =>
  authorize(actor, 'regrade', { type: 'course', courseId })

const starters = alias(users, 'starters')
const appliers = alias(users, 'appliers')
const discarders = alias(users, 'discarders')

const selectRegrades = () =>
  db
    .select({
      regrade: regrades,
      gradeWithNumber: questionVersions.number,
      startedBy: starters.name,
      appliedBy: appliers.name,
      discardedBy: discarders.name,
    })
    .from(regrades)
    .innerJoin(starters, eq(starters.id, regrades.startedBy))
    .leftJoin(appliers, eq(appliers.id, regrades.appliedBy))
    .leftJoin(discarders, eq(discarders.id, regrades.discardedBy))
    .leftJoin(questionVersions, eq(questionVersions.id, regrades.gradeWithVersionId))
    .$dynamic()

async function summaries(rows: Awaited<ReturnType<typeof selectRegrades>>): Promise<RegradeSummary[]> {
  const progressOf = await countItems(
    db,
    rows.map(({ regrade }) => regrade.id),
  )
  return Promise.all(
    rows.map(async ({ regrade, gradeWithNumber, startedBy, appliedBy, discardedBy }) => {
      const { id, reason, seedMode, gradeWith, startedAt, appliedAt, discardedAt } = regrade
      const progress = progressOf.get(id)!
      return {
        ...{ id, reason, seedMode, gradeWith, gradeWithNumber, startedBy, startedAt, progress },
        subject: (await findSubject(targetOf(regrade)))!,
        decidedBy: appliedBy ?? discardedBy,
        decidedAt: appliedAt ?? discardedAt,
        state: regradeState(regrade, progress),
      }
    }),
  )
}

const targetOf = ({ scope, submissionId, questionVersionId, examId }: typeof regrades.$inferSelect) => ({
  scope,
  id: (submissionId ?? questionVersionId ?? examId)!,
})

async function peopleOf(attemptIds: string[]): Promise<Map<string, Person & { userId: string }>> {
  if (attemptIds.length === 0) return new Map()
  const rows = await db
    .select({
      attemptId: attempts.id,
      userId: users.id,
      student: users.name,
      email: users.email,
      attemptNumber: attempts.number,
      exam: exams.title,
    })
    .from(attempts)
    .innerJoin(users, eq(users.id, attempts.userId))
    .innerJoin(exams, eq(exams.id, attempts.examId))
    .where(inArray(attempts.id, attemptIds))
  return new Map(rows.map(({ attemptId, ...person }) => [attemptId, person]))
}
