/** Check results → a score. */
import type { Check } from '../contract/check.ts'
import type { LimitKind } from '../contract/limits.ts'
import type { CodeTask } from '../contract/task.ts'
import type { CheckResult, GradedVerdict } from '../contract/verdict.ts'
import type { Judged } from './checks/kind.ts'
import { plainText, plainTexts } from './feedback/plain-text.ts'

type Made = Pick<GradedVerdict, 'console' | 'seed' | 'runtime' | 'timings'>

export function makeVerdict(
  task: CodeTask,
  judged: Map<string, Judged>,
  limits: LimitKind[],
  made: Made,
): GradedVerdict {
  const checks = task.checks.map((check) => resultOf(check, judged.get(check.id)!))
  const score = scoreOf(task.checks, checks)
  const console = plainText(made.console)
  return { outcome: 'graded', score, checks, limit: limits[0] ?? null, ...made, console }
}

function resultOf(check: Check, { score, reason, details }: Judged): CheckResult {
  const { id, kind, visibility, weight } = check
  return {
    id,
    kind,
    visibility,
    weight,
    score,
    passed: reason === 'passed',
    reason,
    details: plainTexts(details),
  }
}

/** Weighted mean, never above the lowest `capIfFailed` among the checks that did not pass. */
export function scoreOf(checks: Check[], results: Pick<CheckResult, 'id' | 'score' | 'passed'>[]): number {
  const byId = new Map(results.map((result) => [result.id, result]))
  let earned = 0
  let total = 0
  let cap = 1
  for (const check of checks) {
    const result = byId.get(check.id)!
    earned += check.weight * result.score
    total += check.weight
    if (!result.passed) cap = Math.min(cap, check.capIfFailed ?? 1)
  }
  return Math.min(earned / total, cap)
}
