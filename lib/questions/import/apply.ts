/** Carries out an import: new versions through the same door as every version, and nothing overwritten. */
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { questions } from '#db/schema/questions.ts'
import { audit } from '#lib/audit/audit.ts'
import { contentHash } from '../content-hash.ts'
import { insertVersion, type NewVersion } from '../insert-version.ts'
import { importVerbs, loadKnown } from './known.ts'
import { type Offered, type Plan, planImport } from './plan.ts'

/** A question from a file, its values and samples made in the sandbox. */
export type Prepared = { slug: string } & Pick<NewVersion, 'content' | 'variants' | 'samples'>

export const offeredOf = ({ slug, content }: Pick<Prepared, 'slug' | 'content'>): Offered => ({
  slug,
  kind: content.kind,
  hash: contentHash(content),
})

type Import = {
  courseId: string
  /** Who asked for it; null when Argmax itself brought its files up to date. */
  actorId: string | null
  /** All that is offered. */
  offered: Offered[]
  /** Those of `offered` that may turn out to be new or changed. */
  prepared: Prepared[]
  /** Whether questions that are not offered are gone. */
  complete: boolean
}

/** @throws when a question has to be written that was not prepared: somebody changed the course since it was planned. */
export async function applyImport(
  tx: Tx,
  { courseId, actorId, offered, prepared, complete }: Import,
  now: Date,
): Promise<Plan> {
  // Two servers that start together would both add what is new.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`import ${courseId}`}))`)
  const known = await loadKnown(tx, courseId)
  const plan = planImport(offered, known, complete)
  const idOf = new Map(known.map(({ slug, id }) => [slug, id]))
  const preparedOf = new Map(prepared.map((question) => [question.slug, question]))
  const record = (entityId: string, verb: string, detail: Record<string, unknown>) =>
    audit(tx, { actorId, courseId, verb, entity: 'question', entityId, detail }, now)

  for (const slug of [...plan.add, ...plan.change]) {
    const question = preparedOf.get(slug)
    if (!question) throw new Error(`The question ${slug} was to be imported and has not been prepared`)
    const { content, variants, samples } = question
    const questionId =
      idOf.get(slug) ?? (await insertQuestion(tx, { courseId, slug, kind: content.kind, actorId }, now))
    const { number } = await insertVersion(
      tx,
      { questionId, content, variants, samples, proof: null, publishedBy: actorId },
      now,
    )
    await record(questionId, importVerbs.version, { number })
  }
  for (const [slugs, retiredAt, verb] of [
    [plan.retire, now, importVerbs.retire],
    [plan.bringBack, null, importVerbs.bringBack],
  ] as const) {
    for (const slug of slugs) {
      const id = idOf.get(slug)!
      await tx.update(questions).set({ retiredAt }).where(eq(questions.id, id))
      await record(id, verb, {})
    }
  }
  return plan
}

type NewQuestion = { courseId: string; slug: string; kind: string; actorId: string | null }

async function insertQuestion(tx: Tx, { actorId, ...question }: NewQuestion, now: Date): Promise<string> {
  const values = { ...question, createdAt: now, createdBy: actorId }
  const [made] = await tx.insert(questions).values(values).returning({ id: questions.id })
  return made!.id
}
