import { globSync, readFileSync } from 'node:fs'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { submissions } from '#db/schema/grading.ts'
import { questionVersions } from '#db/schema/questions.ts'
import { referenceAnswers, versionSeeds } from '#db/schema/references.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { gradeSubmission } from '#lib/grading/grade-submission.ts'
import { missingReferences, prefillReferences } from '#lib/grading/prefill.ts'
import { evictReferences, referenceStore } from '#lib/grading/reference-store.ts'
import { drawSeed, seedsPerVersion } from '#lib/grading/version-seeds.ts'
import { resultView } from '#lib/results/result-view.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { submit } from '#lib/submissions/submit.ts'
import { at, makeCourse, makeExamCourse, makePerson, publish } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { codingTask } from '../../support/questions.ts'
import { gradedVerdict } from '../../support/verdicts.ts'

withDatabase()

async function publishedVersion() {
  const questionId = await publish(await makeCourse(), { content: codingTask() })
  const [version] = await db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId))
  return { questionId, versionId: version!.id }
}

const seedsOf = async (versionId: string) =>
  (await db.select().from(versionSeeds).where(eq(versionSeeds.versionId, versionId)))[0]?.seeds ?? []

test('a published version has its seeds, all different, and they can not be changed', async () => {
  const { versionId } = await publishedVersion()
  expect(new Set(await seedsOf(versionId)).size).toBe(seedsPerVersion)
  const change = db
    .update(versionSeeds)
    .set({ seeds: [1] })
    .where(eq(versionSeeds.versionId, versionId))
  await expect(change).rejects.toThrow()
})

test('a submission draws from the seeds of its version, and all of them are drawn from', async () => {
  const { versionId } = await publishedVersion()
  const seeds = await seedsOf(versionId)
  const drawn = new Set<number>()
  for (let i = 0; i < 400; i++) drawn.add(await drawSeed(db, versionId))
  expect([...drawn].sort()).toEqual([...seeds].sort())

  const { exam, courseId } = await makeExamCourse()
  const student = await makePerson(courseId, 'student')
  const started = await startAttempt(student, exam.id, at('10:00:00'))
  const made = await submit(
    student,
    { attemptId: started.ok ? started.attemptId : '', position: 4, source: 'code' },
    at('10:01:00'),
  )
  const [row] = await db
    .select()
    .from(submissions)
    .where(eq(submissions.id, made.ok ? made.submissionId : ''))
  const all = await db.select().from(versionSeeds)
  expect(all.filter(({ seeds }) => seeds.includes(row!.seed))).toHaveLength(1)
})

test('a version from before there were seeds gets them once, also when several draw at the same time', async () => {
  const { versionId } = await publishedVersion()
  await db.execute(sql`alter table version_seeds disable trigger append_only`)
  await db.delete(versionSeeds).where(eq(versionSeeds.versionId, versionId))
  await db.execute(sql`alter table version_seeds enable trigger append_only`)
  const drawn = await Promise.all(
    Array.from({ length: 8 }, () => db.transaction((tx) => drawSeed(tx, versionId))),
  )
  const seeds = await seedsOf(versionId)
  expect(drawn.every((seed) => seeds.includes(seed))).toBe(true)
})

test('two workers that store the same entry at once leave one, and a damaged one is replaced', async () => {
  const { versionId } = await publishedVersion()
  const store = referenceStore(versionId)
  const bytes = new Uint8Array([0, 1, 255, 92])
  await Promise.all(Array.from({ length: 6 }, () => store.put('runtime', 'seed 1', bytes)))
  expect(await db.$count(referenceAnswers, eq(referenceAnswers.versionId, versionId))).toBe(1)
  expect(new Uint8Array((await store.find('runtime', 'seed 1'))!)).toEqual(bytes)
  await store.put('runtime', 'seed 1', new Uint8Array([7]))
  expect(new Uint8Array((await store.find('runtime', 'seed 1'))!)).toEqual(new Uint8Array([7]))
  expect(await store.find('other runtime', 'seed 1')).toBeUndefined()
  expect(await referenceStore((await publishedVersion()).versionId).find('runtime', 'seed 1')).toBeUndefined()
})

test('an idle worker computes what is missing, a busy one does not', async () => {
  const { versionId } = await publishedVersion()
  const stopping = new AbortController()
  const seen: number[] = []
  let idle = false
  const filled = Promise.withResolvers<void>()
  const working = prefillReferences(
    'prefilled',
    async (_task, seed, store) => {
      seen.push(seed)
      await store.put('prefilled', `seed ${seed}`, new Uint8Array([1]))
      if (seen.length === 2) filled.resolve()
    },
    stopping.signal,
    { isIdle: () => idle, startAfterMs: 0 },
  )
  expect(seen).toEqual([])
  const before = await missingReferences('prefilled')
  expect(before.filter((entry) => entry.versionId === versionId)).toHaveLength(seedsPerVersion)
  idle = true
  await filled.promise
  stopping.abort()
  await working
  expect((await missingReferences('prefilled')).length).toBe(before.length - 2)
})

test("other runtimes' and replaced versions' entries are dropped, those in use are kept", async () => {
  const old = await publishedVersion()
  const store = referenceStore(old.versionId)
  const age = (stream: string, days: number) =>
    db.execute(
      sql`update reference_answers set made_at = now() - ${`${days} days`}::interval where version_id = ${old.versionId} and stream = ${stream}`,
    )
  await store.put('old', 'yesterday', new Uint8Array([1]))
  await age('yesterday', 2)
  await store.put('old', 'today', new Uint8Array([1]))
  await store.put('now', 'long ago', new Uint8Array([1]))
  await age('long ago', 400)
  await evictReferences('now')
  const streams = async () =>
    (await db.select().from(referenceAnswers).where(eq(referenceAnswers.versionId, old.versionId)))
      .map(({ stream }) => stream)
      .sort()
  expect(await streams()).toEqual(['long ago', 'today'])

  const [version] = await db.select().from(questionVersions).where(eq(questionVersions.id, old.versionId))
  const { id: _, ...values } = version!
  await db.insert(questionVersions).values({ ...values, number: 2, publishedAt: new Date('2020-01-01') })
  await evictReferences('now')
  expect(await streams()).toEqual(['today'])
})

test('no student ever sees a seed or an answer of the reference', async () => {
  const { exam, courseId } = await makeExamCourse({ release: 'on-hand-in' })
  const student = await makePerson(courseId, 'student')
  const started = await startAttempt(student, exam.id, at('10:00:00'))
  const attemptId = started.ok ? started.attemptId : ''
  const made = await submit(student, { attemptId, position: 4, source: 'code' }, at('10:01:00'))
  const id = made.ok ? made.submissionId : ''
  let seed = 0
  await gradeSubmission(
    id,
    async (_task, _source, drawn, _signal, store) => {
      seed = drawn
      await store.put('runtime', `seed ${drawn}`, Buffer.from('CANARY-answers'))
      return gradedVerdict(1, drawn)
    },
    new AbortController().signal,
    () => at('10:02:00'),
  )
  const asked = [await questionView(student, attemptId, 4, at('10:03:00')), await submissionView(student, id)]
  await closeAttempt(student, attemptId, at('10:04:00'))
  const shown = JSON.stringify([...asked, await resultView(student, attemptId, at('10:05:00'))])
  expect(seed).toBeGreaterThan(0)
  expect(shown).toContain('"score"')
  expect(shown).not.toContain(String(seed))
  expect(shown).not.toContain('CANARY-answers')
})

test('nothing but grading can reach seeds and reference answers', () => {
  const files = globSync('{app,lib,graders,db}/**/*.{ts,tsx}').filter((file) =>
    /db\/schema\/references|version_seeds|reference_answers/.test(readFileSync(file, 'utf8')),
  )
  expect(files.sort()).toEqual([
    'db/schema/references.ts',
    'lib/grading/prefill.ts',
    'lib/grading/reference-store.ts',
    'lib/grading/version-seeds.ts',
  ])
})
