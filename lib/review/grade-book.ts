/** The grade book: one row per student and attempt of an exam, for the TA's list and the CSV. */
import { and, asc, eq, notInArray } from 'drizzle-orm'
import Papa from 'papaparse'
import { z } from 'zod'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { exams } from '#db/schema/exams.ts'
import { enrolments, users } from '#db/schema/people.ts'
import type { LocalText } from '#graders/contract/text.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { type AttemptScore, scoreAttempts } from './attempt-scores.ts'
import { safeCell } from './safe-cell.ts'

export type GradeRow = {
  attemptId: string
  number: number
  studentId: string
  student: string
  email: string
  startedAt: Date
  deadlineAt: Date | null
  closedAt: Date | null
  closedBy: string | null
  state: 'in-progress' | 'grading' | 'graded' | 'needs-staff'
} & AttemptScore

export type GradeBook = {
  examId: string
  courseId: string
  title: LocalText
  slug: string
  sections: LocalText[]
  rows: GradeRow[]
  /** Students of the course without an attempt. */
  notStarted: { student: string; email: string }[]
}

export async function gradeBook(actor: Actor, examId: string): Promise<GradeBook | undefined> {
  if (!z.uuid().safeParse(examId).success) return undefined
  const [exam] = await db.select().from(exams).where(eq(exams.id, examId))
  const entity = exam && {
    type: 'exam' as const,
    courseId: exam.courseId,
    published: exam.publishedAt !== null,
  }
  if (!entity || !authorize(actor, 'review', entity)) return undefined
  const rows = await db
    .select({ attempt: attempts, student: users.name, email: users.email })
    .from(attempts)
    .innerJoin(users, eq(users.id, attempts.userId))
    .where(and(eq(attempts.examId, examId), eq(attempts.mode, 'exam')))
    .orderBy(asc(users.name), asc(attempts.number))
  const scores = await scoreAttempts(rows.map(({ attempt }) => attempt.id))
  return {
    examId,
    courseId: exam.courseId,
    title: exam.title,
    slug: exam.slug,
    notStarted: await studentsWithout(examId, exam.courseId),
    sections: exam.definition.sections.map(({ title }) => title),
    rows: rows.map(({ attempt, student, email }) => {
      const score = scores.get(attempt.id) ?? {
        score: 0,
        points: 0,
        pending: 0,
        failed: 0,
        adjusted: 0,
        sections: [],
      }
      const { id: attemptId, number, userId: studentId, startedAt, deadlineAt, closedAt, closedBy } = attempt
      const state = !closedAt
        ? 'in-progress'
        : score.failed
          ? 'needs-staff'
          : score.pending
            ? 'grading'
            : 'graded'
      const when = { startedAt, deadlineAt, closedAt, closedBy }
      return { attemptId, number, studentId, student, email, ...when, state, ...score }
    }),
  }
}

async function studentsWithout(examId: string, courseId: string) {
  const started = db
    .select({ userId: attempts.userId })
    .from(attempts)
    .where(and(eq(attempts.examId, examId), eq(attempts.mode, 'exam')))
  return db
    .select({ student: users.name, email: users.email })
    .from(enrolments)
    .innerJoin(users, eq(users.id, enrolments.userId))
    .where(
      and(
        eq(enrolments.courseId, courseId),
        eq(enrolments.role, 'student'),
        notInArray(enrolments.userId, started),
      ),
    )
    .orderBy(asc(users.name))
}

/** RFC 4180 with a byte-order mark, so that Excel reads Korean; times in UTC (ISO 8601), scores in points. */
export function gradeBookCsv(book: GradeBook, locale: 'en' | 'ko'): string {
  const header = [
    'student',
    'email',
    'attempt',
    'state',
    'started_at',
    'closed_at',
    'score',
    'points',
    'percent',
  ]
  const fields = [...header, ...book.sections.map((title, index) => `section_${index + 1} ${title[locale]}`)]
  const data = book.rows.map((row) => [
    safeCell(row.student),
    safeCell(row.email),
    row.number,
    row.state,
    row.startedAt.toISOString(),
    row.closedAt?.toISOString() ?? '',
    round(row.score),
    round(row.points),
    row.points > 0 ? round((100 * row.score) / row.points) : '',
    ...book.sections.map((_, index) => round(row.sections[index]?.score ?? 0)),
  ])
  const absent = book.notStarted.map(({ student, email }) => [
    ...[safeCell(student), safeCell(email), '', 'not-started'],
    ...fields.slice(4).map(() => ''),
  ])
  return `\uFEFF${Papa.unparse({ fields: fields.map(safeCell), data: [...data, ...absent] }, { newline: '\r\n' })}\r\n`
}

const round = (value: number) => Math.round(value * 100) / 100
