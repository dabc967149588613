/** Whose attempt stands before and after one in its exam, so that a reviewer goes through them one by one. */
import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { attempts } from '#db/schema/attempts.ts'
import { users } from '#db/schema/people.ts'

export type Neighbour = { attemptId: string; student: string; number: number }

/** In the order of the exam's table: by name, then by number. Authorises nobody: for readers of the attempt's review. */
export async function neighboursOf(examId: string, attemptId: string) {
  const rows: Neighbour[] = await db
    .select({ attemptId: attempts.id, student: users.name, number: attempts.number })
    .from(attempts)
    .innerJoin(users, eq(users.id, attempts.userId))
    .where(and(eq(attempts.examId, examId), eq(attempts.mode, 'exam')))
  const listed = rows.toSorted((a, b) => a.student.localeCompare(b.student, 'ko') || a.number - b.number)
  const place = listed.findIndex((row) => row.attemptId === attemptId)
  return { before: listed[place - 1] ?? null, after: (place >= 0 && listed[place + 1]) || null }
}
