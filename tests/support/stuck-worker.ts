/** A worker process that takes a job, says so, and never finishes it; a test kills it. */
import { work } from '#lib/queue/work.ts'

const never = new Promise<never>(() => {})

await work(
  {
    grading: async (submissionId) => {
      console.log(`took ${submissionId}`)
      await never
    },
    gradingGivenUp: () => never,
    regrade: async (itemId) => {
      console.log(`took item ${itemId}`)
      await never
    },
    regradeGivenUp: () => never,
    proof: () => never,
    proofGivenUp: () => never,
  },
  new AbortController().signal,
  { concurrency: 1 },
)
