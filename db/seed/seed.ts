/** The demo course of a new database: people, question bank, coding tasks, exams, and some finished attempts. */
import { db, type Tx } from '#db/client.ts'
import { exams } from '#db/schema/exams.ts'
import { courses, enrolments, users } from '#db/schema/people.ts'
import { audit } from '#lib/audit/audit.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { applyImport, offeredOf } from '#lib/questions/import/apply.ts'
import { cast } from './cast.ts'
import { seedExams } from './exams.ts'
import { seedAttempts } from './past-attempts.ts'
import { prepareQuestions, readQuestionFiles } from './publish-bank.ts'

const daysMs = 24 * 60 * 60 * 1000

export const demoCourse = 'deep-learning-applications'

/** Does nothing, and says so, when there is a course already. */
export async function seedDemo(now: Date, say: (line: string) => void = () => {}): Promise<boolean> {
  const [existing] = await db.select({ id: courses.id }).from(courses).limit(1)
  if (existing) return false
  const files = await readQuestionFiles()
  const prepared = await prepareQuestions(files, say)
  const people = await Promise.all(
    cast.map(async (member) => ({ ...member, passwordHash: await hashPassword(member.password) })),
  )
  const publishedAt = new Date(now.getTime() - 14 * daysMs)
  const courseId = await db.transaction(async (tx) => {
    const course = {
      slug: demoCourse,
      title: { en: 'Deep Learning Applications', ko: '딥러닝 응용' },
      createdAt: publishedAt,
    }
    const [made] = await tx.insert(courses).values(course).onConflictDoNothing().returning({ id: courses.id })
    if (!made) return null
    const instructorId = await enrolCast(tx, made.id, people, publishedAt)
    const offered = files.map(offeredOf)
    const questions = { courseId: made.id, actorId: instructorId, offered, prepared, complete: true }
    await applyImport(tx, questions, publishedAt)
    await insertExams(tx, made.id, instructorId, publishedAt)
    const entry = { actorId: null, courseId: made.id, verb: 'seed', entity: 'course', entityId: made.id }
    await audit(tx, { ...entry, detail: { questions: prepared.length } }, now)
    return made.id
  })
  if (courseId) await seedAttempts(courseId, now)
  say('The demo course is ready.')
  return true
}

type Person = (typeof cast)[number] & { passwordHash: string }

/** Returns the instructor's id. */
async function enrolCast(tx: Tx, courseId: string, people: Person[], now: Date): Promise<string> {
  let instructorId = ''
  for (const { name, email, locale, passwordHash, role } of people) {
    const values = { name, email, locale, passwordHash, createdAt: now }
    const [user] = await tx.insert(users).values(values).returning({ id: users.id })
    await tx.insert(enrolments).values({ userId: user!.id, courseId, role, createdAt: now })
    if (role === 'instructor') instructorId = user!.id
  }
  return instructorId
}

async function insertExams(tx: Tx, courseId: string, instructorId: string, now: Date) {
  const ids = new Map<string, string>()
  for (const { slug, title, definition, avoid } of seedExams) {
    const [exam] = await tx
      .insert(exams)
      .values({
        ...{ courseId, slug, title, durationMinutes: 100, maxAttempts: 3, release: 'on-hand-in' },
        definition: { ...definition, avoid: avoid.map((other) => ids.get(other)!) },
        ...{ publishedAt: now, createdAt: now, updatedAt: now, updatedBy: instructorId },
      })
      .returning({ id: exams.id })
    ids.set(slug, exam!.id)
  }
}
