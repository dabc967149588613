import type { GradedVerdict } from '#graders/contract/verdict.ts'

/** A verdict of `codingTask()`'s two checks, as the judge would give it. */
export function gradedVerdict(score: number, seed = 1): GradedVerdict {
  const checkOf = (id: string, visibility: 'sample' | 'hidden', passed: boolean) => ({
    ...{ id, visibility, passed, weight: 1, kind: 'outputs' as const, score: passed ? 1 : 0 },
    ...{ reason: passed ? ('passed' as const) : ('wrong-value' as const), details: {} },
  })
  return {
    outcome: 'graded',
    score,
    checks: [checkOf('doubles', 'sample', score > 0), checkOf('doubles-random', 'hidden', score === 1)],
    limit: null,
    console: '',
    seed,
    runtime: 'test-runtime',
    timings: { sandboxMs: 1, judgeMs: 1, totalMs: 2 },
  }
}
