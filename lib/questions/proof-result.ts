/** What a proof run leaves behind, in `proofs.result` and (for what was published) in `question_versions.proof`. */
import type { Proof } from '#graders/code/proof.ts'
import type { VariantParams } from '#graders/question.ts'
import type { Problem } from '#graders/theory/kind.ts'

export type ProofResult =
  | { type: 'code'; proof: Proof; samples: unknown }
  | { type: 'variants'; variants: { seed: number; params: VariantParams }[]; problems: Problem[] }

export type ProofProgress = { done: number; total: number; label: string }

export const isPublishable = (result: ProofResult): boolean =>
  result.type === 'code' ? result.proof.publishable : result.problems.length === 0

/** Code tasks and parameterised questions are proven in the sandbox before they can be published. */
export const needsProof = (content: { kind: string; generator?: unknown }): boolean =>
  content.kind === 'code' || Boolean(content.generator)
