/** Computes references before anybody needs them, while the worker has nothing better to do. */
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questions, questionVersions } from '#db/schema/questions.ts'
import { referenceAnswers, versionSeeds } from '#db/schema/references.ts'
import { gradedStream } from '#graders/code/plan/plan.ts'
import type { ReferenceStore } from '#graders/code/plan/prepared-bytes.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import { getTask } from './load-task.ts'
import { referenceStore } from './reference-store.ts'

export type StoreReference = (
  task: CodeTask,
  seed: number,
  store: ReferenceStore,
  signal: AbortSignal,
) => Promise<void>

type Options = { isIdle: () => boolean; startAfterMs?: number; lookEveryMs?: number }

/** Takes at most a quarter of the time, one entry after another, until `signal` is aborted. */
export async function prefillReferences(
  runtime: string,
  store: StoreReference,
  signal: AbortSignal,
  { isIdle, startAfterMs = 10_000, lookEveryMs = 60_000 }: Options,
): Promise<void> {
  // What can't be stored (too large, or its reference fails) is tried once per process, not for ever.
  const tried = new Set<string>()
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => {})
  await pause(startAfterMs)
  while (!signal.aborted) {
    const startedMs = performance.now()
    const missing = isIdle() ? await missingReferences(runtime).catch(() => []) : undefined
    const next = missing?.filter(({ key }) => !tried.has(key)) ?? []
    // By chance, so that several workers rarely choose the same.
    const chosen = next.length > 0 ? next[randomInt(next.length)] : undefined
    if (chosen) {
      tried.add(chosen.key)
      const { versionId, seed } = chosen
      await getTask(versionId)
        .then((task) => store(task, seed, referenceStore(versionId), signal))
        .catch((error) => signal.aborted || console.error(`Reference of version ${versionId}:`, error))
    }
    const elapsedMs = performance.now() - startedMs
    await pause(missing && !chosen ? lookEveryMs : Math.max(500, 3 * elapsedMs))
  }
}

/** Of the newest version of each coding task; older ones are computed when a submission needs them. */
export async function missingReferences(runtime: string) {
  const newest = sql`not exists (select from question_versions newer
    where newer.question_id = ${questionVersions.questionId} and newer.number > ${questionVersions.number})`
  const versions = await db
    .select({ id: questionVersions.id, seeds: versionSeeds.seeds })
    .from(versionSeeds)
    .innerJoin(questionVersions, eq(questionVersions.id, versionSeeds.versionId))
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .where(and(isNull(questions.retiredAt), newest))
  const ids = versions.map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await db
    .select({ versionId: referenceAnswers.versionId, stream: referenceAnswers.stream })
    .from(referenceAnswers)
    .where(and(inArray(referenceAnswers.versionId, ids), eq(referenceAnswers.runtime, runtime)))
  const present = new Set(rows.map(({ versionId, stream }) => `${versionId} ${stream}`))
  return versions.flatMap(({ id, seeds }) =>
    seeds
      .map((seed) => ({ versionId: id, seed, key: `${id} ${gradedStream(seed)}` }))
      .filter(({ key }) => !present.has(key)),
  )
}
