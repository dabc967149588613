/** The bank as instructors search it, look at its questions, and export them. */
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { questionSearch } from '#db/schema/question-search.ts'
import { questions } from '#db/schema/questions.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { parseBankQuery } from '#lib/bank/query.ts'
import { createQuestion, retireQuestion, saveDraft } from '#lib/questions/author.ts'
import { findInBank, listBank } from '#lib/questions/bank/list.ts'
import { exportQuestions } from '#lib/questions/export.ts'
import { checkFiles } from '#lib/questions/import/check.ts'
import { importFiles } from '#lib/questions/import/file.ts'
import { lookAt, questionForStaff } from '#lib/questions/look.ts'
import { publishQuestion } from '#lib/questions/publish.ts'
import { questionUse } from '#lib/questions/use/question-use.ts'
import { retireEffect } from '#lib/questions/use/retire-effect.ts'
import { at, makeCourse, makeExam, makeExamCourse, makePerson, publish } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { parameterised, singleChoice } from '../../support/questions.ts'

withDatabase()

let course: Awaited<ReturnType<typeof makeExamCourse>>
let instructor: Actor
beforeAll(async () => {
  course = await makeExamCourse({ release: 'on-hand-in' })
  instructor = course.instructor
})

const both = (text: string) => ({ en: text, ko: text })
const list = (given: Record<string, string> = {}, actor = instructor) =>
  listBank(actor, parseBankQuery(given))
const labels = async (given: Record<string, string>) => (await list(given)).rows.map(({ label }) => label.en)
const draw = (topics: string[]) => ({
  ...{ type: 'draw' as const, count: 1, units: [], kinds: [], difficulties: [], points: 1 },
  topics,
})

test('words are found in stem, choices and explanation of both languages, Korean ones with their endings', async () => {
  const text = { ...singleChoice('Which loss?'), stem: { en: 'Which loss?', ko: '손실함수로 알맞은 것은?' } }
  await publish(course.courseId, { content: text })
  expect(await labels({ q: 'WHICH loss' })).toEqual(['Which loss?'])
  expect(await labels({ q: '함수' })).toEqual(['Which loss?'])
  expect(await labels({ q: '"loss which"' })).toEqual([])
  expect((await labels({ q: 'third' })).length).toBeGreaterThan(1)
})

test('a spelling of the course’s notes finds what is meant', async () => {
  await publish(course.courseId, { content: singleChoice('Which learning rate?') })
  expect(await labels({ q: 'running mate' })).toEqual(['Which learning rate?'])
  expect(await labels({ q: '러닝메이트 which' })).toEqual(['Which learning rate?'])
  expect(await labels({ q: '"mate running"' })).toEqual([])
})

test.each(["'; drop table questions; --", '%', '_', '\\', '\u0000', '" or true', '𝕏'.repeat(200), '\ud83d'])(
  'a search for %j is a search for just that',
  async (q) => {
    expect((await list({ q })).total).toBeGreaterThan(0)
    expect(await labels({ q: '%' })).toEqual([])
  },
)

test('a variant stands in the list with its values', async () => {
  expect(await labels({ trait: 'variants' })).toEqual(['What is 41 + 1?'])
})

test('what is written, published and retired is found at once', async () => {
  const input = { courseId: course.courseId, kind: 'single-choice' as const, slug: 'fresh-question' }
  const made = await createQuestion(instructor, input, at('08:00:00'))
  const id = made.ok ? made.questionId : ''
  expect(await labels({ q: 'fresh-question', status: 'draft' })).toEqual([''])
  await saveDraft(instructor, id, singleChoice('Quokkas?'), at('08:01:00'))
  expect(await labels({ q: 'quokkas', status: 'draft' })).toEqual(['Quokkas?'])
  await publishQuestion(instructor, id, at('08:02:00'))
  expect(await labels({ q: 'quokkas', status: 'draft' })).toEqual([])
  expect(await labels({ q: 'quokkas', status: 'published' })).toEqual(['Quokkas?'])
  await saveDraft(instructor, id, singleChoice('Wombats?'), at('08:03:00'))
  // The list shows what students get; the search knows the draft too.
  expect(await labels({ q: 'wombats' })).toEqual(['Quokkas?'])
  await retireQuestion(instructor, id, true, at('08:04:00'))
  expect(await labels({ q: 'quokkas', status: 'published' })).toEqual([])
  expect(await labels({ q: 'quokkas', status: 'retired' })).toEqual(['Quokkas?'])
})

test('rows made otherwise than now are made again', async () => {
  await db.update(questionSearch).set({ stamp: 'of an older Argmax', text: 'nothing' })
  expect(await labels({ q: 'which loss' })).toEqual(['Which loss?'])
})

test('a question belongs to the exams that ask for it by name and to those that gave it', async () => {
  const drawn = await publish(course.courseId, { content: singleChoice('Drawn?', 'gan') })
  const section = { title: both('A'), shuffle: false, items: [draw(['gan'])] }
  const exam = await makeExam(course.courseId, { sections: [section], avoid: [] })
  const used = async (examId: string) =>
    (await findInBank(instructor, parseBankQuery({ used: examId }))).map(({ id }) => id)
  expect((await used(course.exam.id)).sort()).toEqual([...course.questionIds].sort())
  expect(await used(exam.id)).toEqual([])
  await startAttempt(course.other, exam.id, at('10:00:00'))
  expect(await used(exam.id)).toEqual([drawn])
  expect(await labels({ used: 'never' })).not.toContain('Drawn?')
})

test('nobody but instructors of the course has its bank, and nobody but its staff a question', async () => {
  const elsewhere = await makePerson(await makeCourse(), 'instructor')
  for (const stranger of [course.student, course.ta, elsewhere])
    expect((await list({}, stranger)).total).toBe(0)
  const id = course.questionIds[0]!
  for (const stranger of [course.student, elsewhere]) {
    expect(await questionForStaff(stranger, id)).toBeUndefined()
    expect(await questionUse(stranger, id, undefined, at('09:00:00'))).toBeUndefined()
  }
  expect(await retireEffect(course.ta, id, at('09:00:00'))).toBeUndefined()
  expect((await questionForStaff(course.ta, id))?.author).toBe(false)
  for (const odd of ['', 'x', "' or true", id.slice(1)])
    expect(await questionForStaff(instructor, odd)).toBeUndefined()
})

test('any variant can be looked at, by its place or its seed, with its own key', async () => {
  const variants = [3, 1, 2].map((x) => ({ x, answer: x + 1 }))
  const id = await publish(course.courseId, { content: parameterised(), variants })
  const question = await questionForStaff(instructor, id)
  const versionId = question!.versions[0]!.id
  const second = await lookAt(versionId, { place: '2' })
  expect(second).toMatchObject({ variant: { place: 2, count: 3, seed: 2 }, key: { text: '2' } })
  expect(second.view.stem.en).toBe('What is 1 + 1?')
  expect((await lookAt(versionId, { seed: '3', place: '1' })).variant?.place).toBe(3)
  for (const odd of ['0', '4', '-1', '1e9', 'x', ['1']])
    expect((await lookAt(versionId, { place: odd })).variant?.place).toBe(1)
})

test('answers are counted by choice and score, the latest grading of each, previews left out', async () => {
  const [choice, numeric] = course.questionIds
  for (const answers of [
    [{ choice: 'b' }, { text: '42' }],
    [{ choice: 'a' }, { text: '41' }],
    [null, { text: '42' }],
  ]) {
    const student = await makePerson(course.courseId, 'student')
    const started = await startAttempt(student, course.exam.id, at('10:00:00'))
    const attemptId = started.ok ? started.attemptId : ''
    for (const [i, answer] of answers.entries())
      if (answer) await saveAnswer(student, { attemptId, position: i + 1, answer }, at('10:01:00'))
    await closeAttempt(student, attemptId, at('10:02:00'))
  }
  const use = await questionUse(instructor, choice!, undefined, at('11:00:00'))
  expect(use?.exams).toMatchObject([{ id: course.exam.id, how: 'everybody', attempts: 3 }])
  expect(use?.version?.inExams).toMatchObject({
    given: 3,
    answered: 2,
    graded: 2,
    full: 1,
    none: 1,
    mean: 0.5,
  })
  expect(use?.version?.inExams.choices.map(({ id, count }) => [id, count])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 0],
  ])
  const other = await questionUse(instructor, numeric!, undefined, at('11:00:00'))
  expect(other?.version?.inExams).toMatchObject({ full: 2, none: 1, frequent: [] })
})

test('retiring tells which exams lose the question, and which could not be started any more', async () => {
  const id = await publish(course.courseId, { content: singleChoice('Only one?', 'vae') })
  const section = { title: both('A'), shuffle: false, items: [draw(['vae'])] }
  const sections = [section]
  const open = await makeExam(course.courseId, { sections, avoid: [] })
  await makeExam(course.courseId, { sections, avoid: [] }, { closesAt: at('08:00:00') })
  expect(await retireEffect(instructor, id, at('09:00:00'))).toEqual([
    { id: open.id, title: open.title, how: 'draw', breaks: true },
  ])
  await publish(course.courseId, { content: singleChoice('Another?', 'vae') })
  expect(await retireEffect(instructor, id, at('09:00:00'))).toMatchObject([{ breaks: false }])
  expect(await retireEffect(instructor, course.questionIds[0]!, at('09:00:00'))).toMatchObject([
    { id: course.exam.id, how: 'everybody', breaks: true },
  ])
})

test('an export imported into another course makes the same questions', async () => {
  const found = await findInBank(instructor, parseBankQuery({ status: 'published' }))
  const yaml = await exportQuestions(found)
  const courseId = await makeCourse()
  const author = await makePerson(courseId, 'instructor')
  const files = [{ name: 'questions.yaml', yaml }]
  const result = await importFiles(author, { courseId, files }, at('12:00:00'))
  expect(result.ok && result.imported).toHaveLength(found.length)
  const same = await checkFiles(author, { courseId, files })
  expect(new Set(same?.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']))
  const imported = await db.select().from(questions).where(eq(questions.courseId, courseId))
  expect(imported.map(({ slug }) => slug).sort()).toEqual(found.map(({ slug }) => slug).sort())
  const again = await exportQuestions(
    found.map(({ slug }) => imported.find((question) => question.slug === slug)!),
  )
  expect(again).toBe(yaml)
})
