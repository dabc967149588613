/** The worker's side of Prove: runs the draft's solutions or generator and stores what came out. */
import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { proofs } from '#db/schema/questions.ts'
import { sampleCases } from '#graders/code/plan/samples.ts'
import { prove } from '#graders/code/proof/prove.ts'
import type { QuestionContent } from '#graders/question.ts'
import { execute as executeCold } from '#graders/runtime/execute.ts'
import type { Execute } from '#graders/runtime/job.ts'
import { makeVariants } from '#graders/theory/variant.ts'
import type { ProofProgress, ProofResult } from './result.ts'

/** Variants stored with a parameterised question: enough that neighbours in a room rarely share one. */
export const variantsPerVersion = 60

/** Students' submissions are graded beside it. */
const parallel = Math.max(1, Math.floor(availableParallelism() / 2))

/** Throws when something of ours failed; the queue tries again and finally stores the reason for staff. */
export async function runProof(
  proofId: string,
  execute: Execute = executeCold,
  signal?: AbortSignal,
): Promise<void> {
  const [row] = await db.select().from(proofs).where(eq(proofs.id, proofId))
  if (!row || row.finishedAt) return
  await db.update(proofs).set({ startedAt: new Date(), failedWhy: null }).where(eq(proofs.id, proofId))
  const report = (progress: ProofProgress) =>
    db.update(proofs).set({ progress }).where(eq(proofs.id, proofId))
  const result = await proveContent(row.content, report, execute, signal)
  await db.update(proofs).set({ result, finishedAt: new Date() }).where(eq(proofs.id, proofId))
}

/** A job that the queue gave up on ends here, so that its author is not left waiting. */
export async function failProof(proofId: string, why: string): Promise<void> {
  await db.update(proofs).set({ failedWhy: why, finishedAt: new Date() }).where(eq(proofs.id, proofId))
}

export async function proveContent(
  content: QuestionContent,
  onProgress: (progress: ProofProgress) => PromiseLike<unknown> | unknown = () => {},
  execute: Execute = executeCold,
  signal?: AbortSignal,
): Promise<ProofResult> {
  if (content.kind === 'code') {
    const proof = await prove(content, execute, onProgress, signal, parallel)
    // Also when too few mutants are caught: marks of equivalent ones may make it publishable without another run.
    return { type: 'code', proof, samples: proof.mutants ? await sampleCases(content, execute) : null }
  }
  const seeds = drawSeeds(variantsPerVersion)
  const made = await makeVariants(content, seeds, execute)
  return made.ok
    ? { type: 'variants', variants: made.variants, problems: [] }
    : { type: 'variants', variants: [], problems: made.problems }
}

/** Distinct 31-bit seeds; drawn anew for each version, so that publishing again gives fresh variants. */
function drawSeeds(count: number): number[] {
  const seeds = new Set<number>()
  while (seeds.size < count) seeds.add(randomInt(1, 2 ** 31))
  return [...seeds]
}
