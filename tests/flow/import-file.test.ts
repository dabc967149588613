import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { questions } from '#db/schema/questions.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { questionForAuthor } from '#lib/questions/author-view.ts'
import { importFile } from '#lib/questions/import/file.ts'
import { publishQuestion } from '#lib/questions/publish.ts'
import { at, makeCourse, makePerson } from '../support/course.ts'
import { withDatabase } from '../support/database.ts'

withDatabase()

let courseId: string
let instructor: Actor
beforeAll(async () => {
  courseId = await makeCourse()
  instructor = await makePerson(courseId, 'instructor')
})

const question = (id: string, stem: string, more = '') => `
- id: ${id}
  kind: true-false
  topics: [softmax]
  difficulty: 1
  level: remember
  stem: {en: ${stem}, ko: 가}
  explanation: {en: E, ko: 나}
  answer: true
  reasons:
    - text: {en: a, ko: a}
      correct: true
    - text: {en: b, ko: b}
${more}`
const upload = (yaml: string, actor = instructor) => importFile(actor, { courseId, yaml }, at('09:00:00'))
const findQuestion = async (slug: string) =>
  (await db.select().from(questions).where(eq(questions.slug, slug)))[0]

test('questions of a file are drafts, and are published like any other', async () => {
  expect(await upload(question('first', 'One') + question('second', 'Two'))).toEqual({
    ok: true,
    created: 2,
    changed: 0,
    unchanged: 0,
  })
  const { id } = (await findQuestion('first'))!
  expect(await questionForAuthor(instructor, id)).toMatchObject({
    versions: [],
    content: { stem: { en: 'One' } },
  })
  expect(await publishQuestion(instructor, id, at('09:01:00'))).toEqual({ ok: true, number: 1 })
})

test('what is published as the file says gets no draft', async () => {
  expect(await upload(question('first', 'One'))).toMatchObject({ created: 0, changed: 0, unchanged: 1 })
  expect((await questionForAuthor(instructor, (await findQuestion('first'))!.id))?.draftSavedAt).toBeNull()
})

test('a file that names a published question changes its draft, never its version', async () => {
  expect(await upload(question('first', 'Changed'))).toMatchObject({ ok: true, created: 0, changed: 1 })
  const { id } = (await findQuestion('first'))!
  const found = await questionForAuthor(instructor, id)
  expect(found?.versions).toHaveLength(1)
  expect(found?.content).toMatchObject({ stem: { en: 'Changed' } })
})

test('one mistake and nothing is imported; it is named by question and field', async () => {
  const wrong = question('third', 'Three') + question('fourth', 'Four', '    - text: {en: b, ko: c}\n')
  expect(await upload(wrong)).toEqual({
    ok: false,
    reason: 'import-invalid',
    mistakes: ['fourth: reasons.2.text.en: equal-texts'],
  })
  expect(await findQuestion('third')).toBeUndefined()
  expect(await upload('- id: [')).toMatchObject({
    ok: false,
    mistakes: [expect.stringMatching(/^\d+:\d+: /)],
  })
  expect(await upload(question('fifth', 'x', '  generator: fifth.gen.ts\n'))).toMatchObject({
    mistakes: ['fifth: generator: write the source itself, as a block (|)'],
  })
})

test('only instructors of the course import', async () => {
  const ta = await makePerson(courseId, 'ta')
  const stranger = await makePerson(await makeCourse(), 'instructor')
  for (const actor of [ta, stranger])
    expect(await upload(question('sixth', 'x'), actor)).toEqual({ ok: false, reason: 'not-found' })
  expect(await findQuestion('sixth')).toBeUndefined()
})
