import type { Execute } from '#graders/runtime/job.ts'
import { runGenerator } from '#graders/theory/generator/run.ts'
import type { Regenerate } from './theory-again.ts'

/** Runs a version's generator in the sandbox for the seed of a variant of an older version. */
export const regenerateIn =
  (execute: Execute): Regenerate =>
  async ({ generator }, seed) => {
    if (generator === undefined) return undefined
    const made = await runGenerator(generator, [seed], execute)
    return made.ok ? made.made[0]?.params : undefined
  }
