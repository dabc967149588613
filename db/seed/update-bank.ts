/** Brings the demo course's questions up to date with the files of this version of Argmax. */
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { courses } from '#db/schema/people.ts'
import { applyImport, offeredOf } from '#lib/questions/import/apply.ts'
import { loadKnown } from '#lib/questions/import/known.ts'
import { type Plan, planImport } from '#lib/questions/import/plan.ts'
import { prepareQuestions, type QuestionFile, readQuestionFiles } from './publish-bank.ts'
import { demoCourse } from './seed.ts'

/** Changed files become new versions, removed ones retired questions. Cheap when nothing changed: hashes are compared. */
export async function updateBank(
  now: Date,
  say: (line: string) => void = () => {},
  given?: QuestionFile[],
): Promise<Plan | undefined> {
  const [course] = await db.select({ id: courses.id }).from(courses).where(eq(courses.slug, demoCourse))
  if (!course) return undefined
  const files = given ?? (await readQuestionFiles())
  const offered = files.map(offeredOf)
  const known = await db.transaction((tx) => loadKnown(tx, course.id))
  const planned = planImport(offered, known, true)
  const written = new Set([...planned.add, ...planned.change])
  if (written.size + planned.retire.length + planned.bringBack.length === 0) return planned
  const prepared = await prepareQuestions(
    files.filter(({ slug }) => written.has(slug)),
    say,
  )
  const plan = await db.transaction((tx) =>
    applyImport(tx, { courseId: course.id, actorId: null, offered, prepared, complete: true }, now),
  )
  const count = (slugs: string[], what: string) => (slugs.length > 0 ? [`${slugs.length} ${what}`] : [])
  const done = [
    ...count(plan.add, 'added'),
    ...count(plan.change, 'changed'),
    ...count(plan.retire, 'retired'),
    ...count(plan.bringBack, 'brought back'),
  ]
  say(`The question bank is up to date: ${done.join(', ')}.`)
  return plan
}
