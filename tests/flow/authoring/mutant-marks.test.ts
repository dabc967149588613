import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { proofs, questionVersions } from '#db/schema/questions.ts'
import { defaultLimits } from '#graders/contract/limits.ts'
import type { EquivalentMutant } from '#graders/contract/task.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { createQuestion, saveDraft } from '#lib/questions/author.ts'
import { questionForAuthor } from '#lib/questions/author-view.ts'
import { recountProof } from '#lib/questions/proof/recount.ts'
import { requestProof } from '#lib/questions/proof/request.ts'
import { runProof } from '#lib/questions/proof/run.ts'
import { publishQuestion } from '#lib/questions/publish.ts'
import { at, makeCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'

withDatabase()

let instructor: Actor
let questionId: string
beforeAll(async () => {
  const courseId = await makeCourse()
  instructor = await makePerson(courseId, 'instructor')
  const created = await createQuestion(
    instructor,
    { courseId, kind: 'code', slug: 'positive' },
    at('08:00:00'),
  )
  questionId = created.ok ? created.questionId : ''
})

const both = (text: string) => ({ en: text, ko: text })
const check = { kind: 'outputs', title: both('Check'), weight: 1, tolerance: { rtol: 0, atol: 0 } }
/** Without limits of its own. No case asks about 0, so `>=` for `>` is not noticed. */
const positive = {
  ...{
    kind: 'code',
    stem: both('Positive?'),
    explanation: both('Above 0.'),
    topics: ['activation-function'],
  },
  ...{ difficulty: 1, level: 'apply', title: both('Positive'), entry: ['positive'], starter: '' },
  signature: 'positive(n: number): boolean',
  reference: 'export const positive = (n: number) => n > 0',
  cases: `const call = (n) => ({ entry: 'positive', args: [n] })
    export const plan = { example: () => [call(2), call(-2)], some: (rng) => [call(0.5), call(-rng.int(1, 9))] }`,
  checks: [
    { ...check, id: 'example', visibility: 'sample' },
    { ...check, id: 'some', visibility: 'hidden' },
  ],
  wrong: [{ name: 'never', source: 'export const positive = () => false' }],
  otherCorrect: [{ name: 'sign', source: 'export const positive = (n) => Math.sign(n) === 1' }],
}
const withMarks = (equivalentMutants: EquivalentMutant[]) => ({ ...positive, equivalentMutants })
const save = (content: object) => saveDraft(instructor, questionId, content, at('08:01:00'))
const publish = () => publishQuestion(instructor, questionId, at('08:20:00'))

async function prove() {
  const requested = await requestProof(instructor, questionId, at('08:12:00'))
  if (!requested.ok) throw new Error(JSON.stringify(requested))
  await runProof(requested.proofId)
}

async function proofAtHand() {
  const proof = (await questionForAuthor(instructor, questionId))?.proof
  const result = proof?.result
  return { id: proof?.id ?? '', proof: result?.type === 'code' ? result.proof : undefined }
}

test('a task whose mutants survive is published only after each is marked with a reason', async () => {
  await save(positive)
  await prove()
  expect(await publish()).toMatchObject({ ok: false, reason: 'proof-failed' })
  const { id, proof } = await proofAtHand()
  expect(proof?.problems.map(({ reason }) => reason)).toEqual(['mutants-survive'])
  const survivors = proof!.mutants!.survivors
  expect(survivors.map(({ diff }) => diff).join()).toContain('n >= 0')

  const marks = survivors.map((one) => ({ id: one.id, why: 'Zero is never asked about.' }))
  await save(withMarks(marks))
  expect(await publish()).toMatchObject({ ok: false, reason: 'not-proven' })
  expect(await recountProof(instructor, questionId, id, at('08:13:00'))).toEqual({ ok: true })
  expect((await proofAtHand()).proof).toMatchObject({
    publishable: true,
    mutants: { share: 1, survivors: [] },
  })
  expect(await publish()).toEqual({ ok: true, number: 1 })
  const [version] = await db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId))
  expect(version?.samples).toHaveLength(2)
  // What the draft left out is there for whoever grades, and is no difference to what was published.
  expect(version?.content).toMatchObject({ limits: defaultLimits })
  await save(withMarks(marks))
  expect(await publish()).toEqual({ ok: false, reason: 'unchanged' })
})

test('counting again is refused when more than the marks changed, and to strangers', async () => {
  const [proof] = await db.select({ id: proofs.id }).from(proofs).where(eq(proofs.questionId, questionId))
  const recount = (actor: Actor) => recountProof(actor, questionId, proof!.id, at('08:23:00'))
  await save({ ...positive, cases: `${positive.cases} // easier` })
  expect(await recount(instructor)).toEqual({ ok: false, reason: 'not-proven' })
  await save(positive)
  const elsewhere = await makePerson(await makeCourse(), 'instructor')
  expect(await recount(elsewhere)).toEqual({ ok: false, reason: 'not-found' })
  expect(await recount(instructor)).toEqual({ ok: true })
})
