/** A small course straight in the database: people, published questions, one exam over all of them. */
import { db } from '#db/client.ts'
import { type ExamDefinition, exams } from '#db/schema/exams.ts'
import { courses, enrolments, type Role, users } from '#db/schema/people.ts'
import { questions } from '#db/schema/questions.ts'
import type { QuestionContent, VariantParams } from '#graders/question.ts'
import { loadActor } from '#lib/auth/actor.ts'
import { insertVersion } from '#lib/questions/insert-version.ts'
import { canary } from './canary.ts'
import { codingTask, parameterised, shortText, singleChoice } from './questions.ts'

export const at = (iso: string) => new Date(`2026-05-04T${iso}Z`)
const both = (text: string) => ({ en: text, ko: text })
let made = 0

export async function makeCourse() {
  const slug = `course-${++made}`
  const [course] = await db
    .insert(courses)
    .values({ slug, title: both(slug) })
    .returning()
  return course!.id
}

export async function makePerson(courseId: string | null, role: Role, name = `person-${++made}`) {
  const [user] = await db
    .insert(users)
    .values({ name, email: `${name}-${++made}@example.test` })
    .returning()
  if (courseId) await db.insert(enrolments).values({ userId: user!.id, courseId, role })
  return (await loadActor(user!.id))!
}

type Published = { content: QuestionContent; variants?: VariantParams[]; samples?: unknown }

/** Returns the question's id. */
export async function publish(
  courseId: string,
  { content, variants = [], samples = null }: Published,
): Promise<string> {
  const values = { courseId, slug: `question-${++made}`, kind: content.kind }
  const [question] = await db.insert(questions).values(values).returning()
  const version = { content, samples, proof: { note: canary('proof') }, publishedBy: null }
  const seeded = variants.map((params, index) => ({ seed: index + 1, params }))
  await db.transaction((tx) =>
    insertVersion(tx, { questionId: question!.id, variants: seeded, ...version }, at('00:00:00')),
  )
  return question!.id
}

export async function makeExam(
  courseId: string,
  definition: ExamDefinition,
  more: Partial<typeof exams.$inferInsert> = {},
) {
  const values = { courseId, slug: `exam-${++made}`, title: both('Midterm'), definition, durationMinutes: 60 }
  const [exam] = await db
    .insert(exams)
    .values({ ...values, release: 'manual', publishedAt: at('00:00:00'), ...more })
    .returning()
  return exam!
}

/** Positions: 1 single choice, 2 parameterised numeric, 3 short text, 4 code. 10 points each. */
export async function makeExamCourse(more: Partial<typeof exams.$inferInsert> = {}) {
  const courseId = await makeCourse()
  const samples = [{ call: 'double(2)', expected: 4 }]
  const published: Published[] = [
    { content: singleChoice('Which one?') },
    { content: parameterised(), variants: [{ x: 41, answer: 42 }] },
    { content: shortText() },
    { content: codingTask(), samples },
  ]
  const questionIds: string[] = []
  for (const question of published) questionIds.push(await publish(courseId, question))
  const fixed = (id: string) => ({ type: 'fixed' as const, questionId: id, points: 10 })
  const sections = [
    { title: both('Theory'), shuffle: false, items: questionIds.slice(0, 3).map(fixed) },
    { title: both('Code'), shuffle: false, items: questionIds.slice(3).map(fixed) },
  ]
  const exam = await makeExam(courseId, { sections, avoid: [] }, more)
  const [student, other, ta, instructor] = [
    await makePerson(courseId, 'student'),
    await makePerson(courseId, 'student'),
    await makePerson(courseId, 'ta'),
    await makePerson(courseId, 'instructor'),
  ]
  return { courseId, questionIds, exam, student, other, ta, instructor }
}
