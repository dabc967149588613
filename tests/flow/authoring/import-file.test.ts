import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { proofs, questions } from '#db/schema/questions.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { saveDraft } from '#lib/questions/author.ts'
import { questionForAuthor } from '#lib/questions/author-view.ts'
import { contentHash } from '#lib/questions/content-hash.ts'
import { exportQuestions } from '#lib/questions/export.ts'
import { checkFiles } from '#lib/questions/import/check.ts'
import { type ImportInput, importFiles } from '#lib/questions/import/file.ts'
import { lookAtDraft, questionForStaff } from '#lib/questions/look.ts'
import { publishQuestion } from '#lib/questions/publish.ts'
import { at, makeCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'

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
const filesOf = (...yaml: string[]) => yaml.map((text, i) => ({ name: `${i + 1}.yaml`, yaml: text }))
const check = async (...yaml: string[]) =>
  (await checkFiles(instructor, { courseId, files: filesOf(...yaml) }))!
const upload = (yaml: string, actor = instructor, chosen?: ImportInput['chosen']) =>
  importFiles(actor, { courseId, files: filesOf(yaml), chosen }, at('09:00:00'))
const findQuestion = async (slug: string) =>
  (await db.select().from(questions).where(eq(questions.slug, slug)))[0]

test('checking files says what each question would become, and writes nothing', async () => {
  const found = await check(question('first', 'One'), question('second', 'Two') + question('third', '""'))
  expect(found).toMatchObject([
    { file: '1.yaml', line: 2, id: 'first', outcome: 'new', base: null },
    { file: '2.yaml', line: 2, id: 'second', outcome: 'new' },
    { file: '2.yaml', line: 15, id: 'third', outcome: 'refused', mistakes: [{ path: 'stem.en', line: 20 }] },
  ])
  expect(JSON.stringify(found)).not.toContain('"fields"')
  expect(await findQuestion('first')).toBeUndefined()
})

test('questions of a file are drafts, are seen as students will, and are published like any other', async () => {
  const result = await upload(question('first', 'One') + question('second', 'Two'))
  expect(result).toMatchObject({
    ok: true,
    unchanged: 0,
    imported: [
      { id: 'first', outcome: 'new' },
      { id: 'second', outcome: 'new' },
    ],
  })
  const { id } = (await findQuestion('first'))!
  expect(await questionForAuthor(instructor, id)).toMatchObject({
    versions: [],
    content: { stem: { en: 'One' } },
  })
  expect(await questionForStaff(instructor, id)).toMatchObject({ hasDraft: true, versions: [] })
  expect(await lookAtDraft(instructor, id, {})).toMatchObject({
    state: 'shown',
    look: { variant: null, view: { kind: 'true-false', stem: { en: 'One' } } },
  })
  expect(await publishQuestion(instructor, id, at('09:01:00'))).toEqual({ ok: true, number: 1 })
  expect(await lookAtDraft(instructor, id, {})).toBeUndefined()
})

test('a draft that is not well-formed has no preview, and nobody but its authors sees one', async () => {
  const { id } = (await findQuestion('second'))!
  const ta = await makePerson(courseId, 'ta')
  expect(await lookAtDraft(ta, id, {})).toBeUndefined()
  const { content } = (await questionForAuthor(instructor, id))!
  await saveDraft(instructor, id, { ...content, stem: { en: '', ko: '' } }, at('09:02:00'))
  expect(await lookAtDraft(instructor, id, {})).toEqual({ state: 'incomplete' })
})

test('the values of a draft are those of its proof; before, its placeholders are shown', async () => {
  const generator = '  generator: |\n    export const variant = () => ({ params: { a: 1 } })\n'
  await upload(question('made', '"{{a}}?"', generator))
  const { id } = (await findQuestion('made'))!
  expect(await lookAtDraft(instructor, id, { place: '2' })).toMatchObject({
    state: 'not-proven',
    look: { variant: null },
  })
  const content = (await questionForAuthor(instructor, id))!.content as never
  const variants = [9, 3].map((seed) => ({ seed, params: { a: seed } }))
  await db.insert(proofs).values({
    ...{ questionId: id, content, contentHash: contentHash(content), requestedBy: instructor.id },
    ...{ requestedAt: at('09:02:00'), finishedAt: at('09:02:10') },
    result: { type: 'variants', variants, problems: [] },
  })
  expect(await lookAtDraft(instructor, id, { place: '2' })).toMatchObject({
    state: 'shown',
    look: { variant: { place: 2, count: 2, seed: 9 }, view: { stem: { en: '9?' } } },
  })
})

test('what is published as the file says gets no draft', async () => {
  expect(await upload(question('first', 'One'))).toEqual({ ok: true, imported: [], unchanged: 1 })
  expect((await questionForAuthor(instructor, (await findQuestion('first'))!.id))?.draftSavedAt).toBeNull()
})

test('an exported question is unchanged, whatever it is compared with', async () => {
  for (const slug of ['first', 'made']) {
    const found = (await findQuestion(slug))!
    expect(await check(await exportQuestions([found]))).toMatchObject([{ id: slug, outcome: 'unchanged' }])
  }
})

test('a file that names a published question changes its draft, never its version; the change is shown', async () => {
  const changed = question('first', 'Changed')
  expect(await check(changed)).toMatchObject([
    {
      outcome: 'changed',
      against: 'version',
      changes: [{ path: 'stem.en', before: 'One', after: 'Changed' }],
    },
  ])
  expect(await upload(changed)).toMatchObject({ ok: true, imported: [{ id: 'first', outcome: 'changed' }] })
  const { id } = (await findQuestion('first'))!
  const found = await questionForAuthor(instructor, id)
  expect(found?.versions).toHaveLength(1)
  expect(found?.content).toMatchObject({ stem: { en: 'Changed' } })
})

test('only what was chosen is imported, and not when somebody changed it meanwhile', async () => {
  const file = question('first', 'Newer') + question('other', 'Other') + question('fifth', '""')
  const [first] = await check(file)
  const chosen = [{ id: 'first', base: first!.base }]
  const { id } = (await findQuestion('first'))!
  const { content } = (await questionForAuthor(instructor, id))!
  await saveDraft(instructor, id, { ...content, difficulty: 4 }, at('09:03:00'))
  expect(await upload(file, instructor, chosen)).toMatchObject({
    ok: false,
    reason: 'import-stale',
    refused: [
      { id: 'first', changes: expect.arrayContaining([{ path: 'difficulty', before: '4', after: '1' }]) },
    ],
  })
  const [now] = await check(file)
  expect(await upload(file, instructor, [{ id: 'first', base: now!.base }])).toMatchObject({
    ok: true,
    imported: [{ id: 'first' }],
  })
  expect(await findQuestion('other')).toBeUndefined()
})

test('one mistake among what is chosen and nothing is imported; it is named by line and field', async () => {
  const wrong = question('third', 'Three') + question('fourth', 'Four', '    - text: {en: b, ko: c}\n')
  expect(await upload(wrong)).toMatchObject({
    ok: false,
    reason: 'import-invalid',
    refused: [{ id: 'fourth', mistakes: [{ path: 'reasons.2.text.en', reason: 'equal-texts', line: 27 }] }],
  })
  expect(await findQuestion('third')).toBeUndefined()
})

const bomb = `- &a [x, x, x, x, x, x, x, x, x]
${[...'bcdefgh'].map((name, i) => `- &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`).join('\n')}`

test.each([
  ['- id: [', 'import-syntax'],
  ['id: first', 'import-syntax'],
  ['\u0000\u0001\u0002', 'import-syntax'],
  ['[]', 'import-empty'],
  ['- id: Not A Slug', 'import-id'],
  ['- just words', 'import-id'],
  [bomb, 'import-syntax'],
  [question('twice', 'x') + question('twice', 'y'), 'import-twice'],
  [question('fifth', 'x', '  generator: fifth.gen.ts\n'), 'import-elsewhere'],
  [question('first', 'x').replace('true-false', 'ordering'), 'import-other-kind'],
])('%j is refused as %s', async (yaml, reason) => {
  const found = await check(yaml)
  expect(found.every(({ outcome }) => outcome === 'refused')).toBe(true)
  expect(found.flatMap(({ mistakes }) => mistakes)).toContainEqual(
    expect.objectContaining({ reason, line: expect.any(Number) }),
  )
})

test('only instructors of the course import or check', async () => {
  const ta = await makePerson(courseId, 'ta')
  const stranger = await makePerson(await makeCourse(), 'instructor')
  for (const actor of [ta, stranger]) {
    expect(await upload(question('sixth', 'x'), actor)).toEqual({ ok: false, reason: 'not-found' })
    expect(await checkFiles(actor, { courseId, files: filesOf(question('sixth', 'x')) })).toBeUndefined()
  }
  expect(await findQuestion('sixth')).toBeUndefined()
})
