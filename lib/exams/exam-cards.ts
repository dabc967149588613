/** The exams of a person's courses with their own attempts: what is open, what is next, what is past. */
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { exams, type ReleaseRule } from '#db/schema/exams.ts'
import { courses } from '#db/schema/people.ts'
import type { LocalText } from '#graders/contract/text.ts'
import { closeIfOverdue } from '#lib/attempts/close-attempt.ts'
import { isId } from '#lib/attempts/load.ts'
import { isOverdue } from '#lib/attempts/rules.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { scoreAttempts } from '#lib/review/attempt-scores.ts'
import { type ExamState, examState, isReleased, releaseAt, type StartRefusal, whyNotStart } from './rules.ts'
import { totalsOf } from './totals.ts'

export type AttemptCard = {
  id: string
  number: number
  startedAt: Date
  closedAt: Date | null
  released: boolean
  /** Points; null until released and completely graded. */
  score: number | null
  points: number
}

export type ExamCard = {
  id: string
  title: LocalText
  courseTitle: LocalText
  state: ExamState
  opensAt: Date | null
  closesAt: Date | null
  durationMinutes: number
  questionCount: number
  points: number
  attemptsLeft: number
  openAttemptId: string | null
  /** The actor's own, oldest first. */
  attempts: AttemptCard[]
}

export type ExamIntro = ExamCard & {
  maxAttempts: number
  instructions: LocalText | null
  sections: { title: LocalText; questionCount: number; points: number }[]
  release: ReleaseRule
  /** When results will be seen, as far as that is fixed. */
  releaseAt: Date | null
  /** Null: it can be started (or continued) now. */
  whyNotStart: StartRefusal | 'not-allowed' | null
}

type Exam = typeof exams.$inferSelect
type Attempt = typeof attempts.$inferSelect

/** Published exams in the order in which they open; those without a window come first. */
export async function listExamCards(actor: Actor, now: Date): Promise<ExamCard[]> {
  const courseIds = actor.enrolments.map(({ courseId }) => courseId)
  if (courseIds.length === 0) return []
  const rows = await db
    .select({ exam: exams, courseTitle: courses.title })
    .from(exams)
    .innerJoin(courses, eq(courses.id, exams.courseId))
    .where(and(inArray(exams.courseId, courseIds), isNotNull(exams.publishedAt)))
    .orderBy(asc(exams.slug))
  const own = await ownAttempts(
    actor,
    rows.map(({ exam }) => exam.id),
    now,
  )
  const scores = await scoreAttempts(own.map(({ id }) => id))
  const cards = rows.map(({ exam, courseTitle }) => cardOf(exam, courseTitle, own, scores, now))
  return cards.sort((a, b) => (a.opensAt?.getTime() ?? 0) - (b.opensAt?.getTime() ?? 0))
}

/** Undefined for an exam that the actor can't see. */
export async function examIntro(actor: Actor, examId: string, now: Date): Promise<ExamIntro | undefined> {
  if (!isId(examId)) return undefined
  const [row] = await db
    .select({ exam: exams, courseTitle: courses.title })
    .from(exams)
    .innerJoin(courses, eq(courses.id, exams.courseId))
    .where(eq(exams.id, examId))
  if (!row) return undefined
  const { exam, courseTitle } = row
  const entity = { type: 'exam' as const, courseId: exam.courseId, published: exam.publishedAt !== null }
  if (!authorize(actor, 'view', entity)) return undefined
  const own = await ownAttempts(actor, [exam.id], now)
  const card = cardOf(exam, courseTitle, own, await scoreAttempts(own.map(({ id }) => id)), now)
  const refusal = authorize(actor, 'take', entity)
    ? whyNotStart(exam, own.length, now)
    : ('not-allowed' as const)
  return {
    ...card,
    maxAttempts: exam.maxAttempts,
    instructions: exam.definition.instructions ?? null,
    sections: exam.definition.sections.map((section) => ({ title: section.title, ...totalsOf([section]) })),
    release: exam.release,
    releaseAt: releaseAt(exam),
    whyNotStart: card.openAttemptId ? null : refusal,
  }
}

async function ownAttempts(actor: Actor, examIds: string[], now: Date): Promise<Attempt[]> {
  if (examIds.length === 0) return []
  const own = and(inArray(attempts.examId, examIds), eq(attempts.userId, actor.id), eq(attempts.mode, 'exam'))
  const read = () => db.select().from(attempts).where(own).orderBy(asc(attempts.number))
  const rows = await read()
  const overdue = rows.filter((attempt) => isOverdue(attempt, now))
  for (const { id } of overdue) await closeIfOverdue(id, now)
  return overdue.length > 0 ? read() : rows
}

function cardOf(
  exam: Exam,
  courseTitle: LocalText,
  all: Attempt[],
  scores: Awaited<ReturnType<typeof scoreAttempts>>,
  now: Date,
): ExamCard {
  const own = all.filter(({ examId }) => examId === exam.id)
  return {
    id: exam.id,
    title: exam.title,
    courseTitle,
    state: examState(exam, now),
    opensAt: exam.opensAt,
    closesAt: exam.closesAt,
    durationMinutes: exam.durationMinutes,
    ...totalsOf(exam.definition.sections),
    attemptsLeft: Math.max(0, exam.maxAttempts - own.length),
    openAttemptId: own.find(({ closedAt }) => closedAt === null)?.id ?? null,
    attempts: own.map((attempt) => {
      const { id, number, startedAt, closedAt } = attempt
      const released = isReleased(exam, attempt, now)
      const score = scores.get(id)
      const known = released && score && score.pending + score.failed === 0
      return {
        id,
        number,
        startedAt,
        closedAt,
        released,
        score: known ? score.score : null,
        points: score?.points ?? 0,
      }
    }),
  }
}
