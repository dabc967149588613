/** What a proof run leaves behind, in `proofs.result` and (for what was published) in `question_versions.proof`. */
import type { Proof } from '#graders/code/proof/proof.ts'
import type { VariantParams } from '#graders/question.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'

export type ProofResult =
  | { type: 'code'; proof: Proof; samples: unknown }
  | { type: 'variants'; variants: { seed: number; params: VariantParams }[]; problems: Problem[] }

export type ProofProgress = { done: number; total: number; label: string }

/** Proofs from before mutants were run do not count: they say nothing about them. */
export const isPublishable = (result: ProofResult): boolean =>
  result.type === 'code'
    ? result.proof.publishable && Boolean(result.proof.mutants)
    : result.problems.length === 0

/** Coding tasks, and questions whose values are made by code, are proven in the sandbox before they can be published. */
export const needsProof = (content: { kind: string; generator?: unknown; fragment?: unknown }): boolean =>
  content.kind === 'code' || Boolean(content.generator) || Boolean(content.fragment)
