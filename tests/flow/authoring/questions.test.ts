import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { attemptQuestions } from '#db/schema/attempts.ts'
import { questionVariants, questionVersions } from '#db/schema/questions.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { createQuestion, discardDraft, retireQuestion, saveDraft } from '#lib/questions/author.ts'
import { listQuestions, questionForAuthor } from '#lib/questions/author-view.ts'
import { previewQuestion } from '#lib/questions/preview.ts'
import { requestProof } from '#lib/questions/proof/request.ts'
import { runProof } from '#lib/questions/proof/run.ts'
import { publishQuestion } from '#lib/questions/publish.ts'
import { at, makeCourse, makeExam, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { singleChoice } from '../../support/questions.ts'

withDatabase()

let courseId: string
let instructor: Actor
let made = 0
beforeAll(async () => {
  courseId = await makeCourse()
  instructor = await makePerson(courseId, 'instructor')
})

async function create(kind: 'single-choice' | 'numeric' = 'single-choice') {
  const result = await createQuestion(
    instructor,
    { courseId, kind, slug: `written-${++made}` },
    at('08:00:00'),
  )
  if (!result.ok) throw new Error(result.reason)
  return result.questionId
}

const both = (text: string) => ({ en: text, ko: text })
const product = {
  ...{ kind: 'numeric', topics: ['softmax'], difficulty: 2, level: 'apply', explanation: both('Multiply.') },
  stem: both('{{a}} times {{b}}?'),
  answer: '{{answer}}',
  generator: `export function variant(rng) {
    const [a, b] = [rng.int(2, 40), rng.int(2, 40)]
    return { params: { a, b, answer: a * b } }
  }
  export const verify = ({ a, b }) => Array.from({ length: b }, () => a).reduce((x, y) => x + y, 0)`,
}

test('a new question starts as a draft that can not be published before it is written', async () => {
  const id = await create()
  const refused = await publishQuestion(instructor, id, at('08:01:00'))
  expect(refused).toMatchObject({ ok: false, reason: 'invalid' })
  const paths = ('problems' in refused ? refused.problems : [])?.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining(['stem.en', 'stem.ko', 'explanation.ko', 'topics', 'choices.0.text.en']),
  )
})

test('the draft keeps what was typed, however wrong it is', async () => {
  const id = await create()
  const typed = { kind: 'single-choice', stem: { en: 'half', ko: '' }, choices: 'not a list', extra: [1] }
  expect(await saveDraft(instructor, id, typed, at('08:02:00'))).toMatchObject({ ok: true })
  expect((await questionForAuthor(instructor, id))?.content).toEqual(typed)
})

test('a draft can not change the kind of its question', async () => {
  const id = await create()
  await saveDraft(instructor, id, { ...singleChoice('One?'), kind: 'code' }, at('08:02:00'))
  expect((await questionForAuthor(instructor, id))?.content.kind).toBe('single-choice')
})

test('publishing appends a version and leaves the earlier one as it was', async () => {
  const id = await create()
  await saveDraft(instructor, id, singleChoice('First wording?'), at('08:03:00'))
  expect(await publishQuestion(instructor, id, at('08:04:00'))).toEqual({ ok: true, number: 1 })
  await saveDraft(instructor, id, singleChoice('Second wording?'), at('08:05:00'))
  expect(await publishQuestion(instructor, id, at('08:06:00'))).toEqual({ ok: true, number: 2 })
  const versions = await db.select().from(questionVersions).where(eq(questionVersions.questionId, id))
  expect(versions.map(({ number, content }) => [number, content.stem.en]).sort()).toEqual([
    [1, 'First wording?'],
    [2, 'Second wording?'],
  ])
})

test('publishing the same again is refused', async () => {
  const id = await create()
  await saveDraft(instructor, id, singleChoice('Once?'), at('08:03:00'))
  await publishQuestion(instructor, id, at('08:04:00'))
  await saveDraft(instructor, id, singleChoice('Once?'), at('08:05:00'))
  expect(await publishQuestion(instructor, id, at('08:06:00'))).toMatchObject({
    ok: false,
    reason: 'unchanged',
  })
})

test('an attempt keeps the version that it was given', async () => {
  const id = await create()
  await saveDraft(instructor, id, singleChoice('Given?'), at('08:03:00'))
  await publishQuestion(instructor, id, at('08:04:00'))
  const items = [{ type: 'fixed' as const, questionId: id, points: 1 }]
  const exam = await makeExam(courseId, {
    sections: [{ title: both('A'), shuffle: false, items }],
    avoid: [],
  })
  const student = await makePerson(courseId, 'student')
  const started = await startAttempt(student, exam.id, at('09:00:00'))
  await saveDraft(instructor, id, singleChoice('Changed?'), at('09:01:00'))
  await publishQuestion(instructor, id, at('09:02:00'))
  const [given] = await db
    .select({ content: questionVersions.content })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.attemptId, started.ok ? started.attemptId : ''))
  expect(given?.content.stem.en).toBe('Given?')
})

test('a parameterised question is published with variants that its generator made in the sandbox', async () => {
  const id = await create('numeric')
  await saveDraft(instructor, id, product, at('08:03:00'))
  expect(await publishQuestion(instructor, id, at('08:04:00'))).toMatchObject({
    ok: false,
    reason: 'not-proven',
  })
  const requested = await requestProof(instructor, id, at('08:05:00'))
  await runProof(requested.ok ? requested.proofId : '')
  expect(await publishQuestion(instructor, id, at('08:06:00'))).toEqual({ ok: true, number: 1 })
  const variants = await db
    .select({ params: questionVariants.params })
    .from(questionVariants)
    .innerJoin(questionVersions, eq(questionVersions.id, questionVariants.versionId))
    .where(eq(questionVersions.questionId, id))
  expect(variants.length).toBeGreaterThanOrEqual(50)
  for (const { params } of variants) expect(Number(params.a) * Number(params.b)).toBe(params.answer)
})

test('a proof of an earlier draft does not count for a changed one', async () => {
  const id = await create('numeric')
  await saveDraft(instructor, id, product, at('08:03:00'))
  const requested = await requestProof(instructor, id, at('08:05:00'))
  await runProof(requested.ok ? requested.proofId : '')
  await saveDraft(instructor, id, { ...product, difficulty: 3 }, at('08:06:00'))
  expect(await publishQuestion(instructor, id, at('08:07:00'))).toMatchObject({
    ok: false,
    reason: 'not-proven',
  })
})

test('a generator whose second formula disagrees is not publishable', async () => {
  const id = await create('numeric')
  const wrong = { ...product, generator: product.generator.replace('a * b', 'a * b + 1') }
  await saveDraft(instructor, id, wrong, at('08:03:00'))
  const requested = await requestProof(instructor, id, at('08:05:00'))
  await runProof(requested.ok ? requested.proofId : '')
  expect(await publishQuestion(instructor, id, at('08:06:00'))).toMatchObject({
    ok: false,
    reason: 'proof-failed',
  })
})

test('a discarded draft gives way to the latest version', async () => {
  const id = await create()
  expect(await discardDraft(instructor, id, at('08:01:00'))).toMatchObject({
    ok: false,
    reason: 'never-published',
  })
  await saveDraft(instructor, id, singleChoice('Kept?'), at('08:03:00'))
  await publishQuestion(instructor, id, at('08:04:00'))
  await saveDraft(instructor, id, singleChoice('Thrown away?'), at('08:05:00'))
  expect(await discardDraft(instructor, id, at('08:06:00'))).toEqual({ ok: true })
  expect((await questionForAuthor(instructor, id))?.content).toMatchObject({ stem: both('Kept?') })
})

test('a retired question is drawn no more', async () => {
  const id = await create()
  await saveDraft(instructor, id, singleChoice('Old?'), at('08:03:00'))
  await publishQuestion(instructor, id, at('08:04:00'))
  await retireQuestion(instructor, id, true, at('08:05:00'))
  const items = [{ type: 'fixed' as const, questionId: id, points: 1 }]
  const exam = await makeExam(courseId, {
    sections: [{ title: both('A'), shuffle: false, items }],
    avoid: [],
  })
  const student = await makePerson(courseId, 'student')
  expect(await startAttempt(student, exam.id, at('09:00:00'))).toMatchObject({ ok: false })
})

test('students, TAs and instructors of other courses can do none of this', async () => {
  const id = await create()
  const elsewhere = await makeCourse()
  const strangers = [
    await makePerson(courseId, 'student'),
    await makePerson(courseId, 'ta'),
    await makePerson(elsewhere, 'instructor'),
  ]
  for (const stranger of strangers) {
    const gone = { ok: false, reason: 'not-found' }
    const input = { courseId, kind: 'numeric', slug: `forbidden-${++made}` } as const
    expect(await createQuestion(stranger, input, at('08:00:00'))).toEqual(gone)
    expect(await saveDraft(stranger, id, {}, at('08:00:00'))).toEqual(gone)
    expect(await publishQuestion(stranger, id, at('08:00:00'))).toEqual(gone)
    expect(await requestProof(stranger, id, at('08:00:00'))).toEqual(gone)
    expect(await retireQuestion(stranger, id, true, at('08:00:00'))).toEqual(gone)
    expect(await questionForAuthor(stranger, id)).toBeUndefined()
    expect(await previewQuestion(stranger, id, singleChoice('Peek?'), 1)).toBeUndefined()
    expect((await listQuestions(stranger)).some((row) => row.id === id)).toBe(false)
  }
})
