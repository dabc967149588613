import type { Execute } from '#graders/runtime/job.ts'
import { makeVariants } from '#graders/theory/variant.ts'
import type { Regenerate } from './theory-again.ts'

/** Runs a version's generator and fragment in the sandbox for the seed of a variant of an older version. */
export const regenerateIn =
  (execute: Execute): Regenerate =>
  async (content, seed) => {
    const made = await makeVariants(content, [seed], execute)
    return made.ok ? made.variants[0]?.params : undefined
  }
