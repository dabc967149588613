import { asc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { courses } from '#db/schema/people.ts'
import { questions, questionVariants, questionVersions } from '#db/schema/questions.ts'
import type { QuestionFile } from '#db/seed/publish-bank.ts'
import { demoCourse } from '#db/seed/seed.ts'
import { updateBank } from '#db/seed/update-bank.ts'
import { theoryContent } from '#graders/theory/kinds/registry.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { saveDraft } from '#lib/questions/author.ts'
import { publishQuestion } from '#lib/questions/publish.ts'
import { at, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { shortText, singleChoice } from '../../support/questions.ts'

withDatabase()

const both = (text: string) => ({ en: text, ko: text })
const file = (slug: string, stem: string): QuestionFile => ({ slug, content: singleChoice(stem) })
const fragment: QuestionFile = {
  slug: 'read-code',
  content: theoryContent.parse({
    ...shortText(),
    accepted: { en: ['{{answer}}'], ko: ['{{answer}}'] },
    fragment: `import * as tf from '@tensorflow/tfjs'
const x = tf.zeros([2, 3])
// ---
export const answer = x.shape.join(' × ')
`,
  }),
}

let instructor: Actor
beforeAll(async () => {
  const [course] = await db
    .insert(courses)
    .values({ slug: demoCourse, title: both('Demo') })
    .returning()
  instructor = await makePerson(course!.id, 'instructor')
})

const update = (minute: number, ...files: QuestionFile[]) =>
  updateBank(at(`10:${String(minute).padStart(2, '0')}:00`), () => {}, files)

async function questionOf(slug: string) {
  const [row] = await db.select().from(questions).where(eq(questions.slug, slug))
  const versions = await db
    .select({ id: questionVersions.id, content: questionVersions.content })
    .from(questionVersions)
    .where(eq(questionVersions.questionId, row!.id))
    .orderBy(asc(questionVersions.number))
  return { ...row!, versions, stems: versions.map(({ content }) => content.stem.en) }
}

test('a changed file is a new version, and the old one stays as it was', async () => {
  await update(0, file('a', 'one'), file('b', 'same'))
  await update(1, file('a', 'two'), file('b', 'same'))
  expect((await questionOf('a')).stems).toEqual(['one', 'two'])
  expect((await questionOf('b')).stems).toEqual(['same'])
})

test('a removed file retires its question, and its return brings it back', async () => {
  await update(2, file('a', 'two'))
  expect((await questionOf('b')).retiredAt).not.toBeNull()
  await update(3, file('a', 'two'), file('b', 'same'))
  expect(await questionOf('b')).toMatchObject({ retiredAt: null, stems: ['same'] })
})

test("what an instructor published is not covered by the bank's next version", async () => {
  const { id } = await questionOf('a')
  const mine = { ...file('a', 'mine').content }
  await saveDraft(instructor, id, mine, at('10:04:00'))
  expect(await publishQuestion(instructor, id, at('10:05:00'))).toMatchObject({ ok: true })
  const plan = await update(6, file('a', 'three'), file('b', 'same'))
  expect(plan?.kept).toEqual([{ slug: 'a', why: 'edited-here' }])
  expect((await questionOf('a')).stems).toEqual(['one', 'two', 'mine'])
})

test('two servers that start together bring one new version', async () => {
  const files = [file('a', 'three'), file('b', 'new'), file('c', 'added')]
  await Promise.all([update(7, ...files), update(7, ...files)])
  expect((await questionOf('b')).stems).toEqual(['same', 'new'])
  expect((await questionOf('c')).stems).toEqual(['added'])
})

test('the answer of a code-reading question is what the sandbox found', async () => {
  await update(8, file('b', 'new'), fragment)
  const { versions } = await questionOf('read-code')
  const variants = await db
    .select({ params: questionVariants.params })
    .from(questionVariants)
    .where(eq(questionVariants.versionId, versions[0]!.id))
  expect(variants).toEqual([{ params: { answer: '2 × 3' } }])
})
