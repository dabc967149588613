/** What a rule of the bank says about all its questions. */

/** `where` is a question's id, a topic or a pair of them. */
export type Finding = { where: string; detail: string }

export type RuleResult = {
  id: string
  /** What must hold, as a sentence. */
  rule: string
  passed: boolean
  /** The number that decided. */
  measured: string
  findings: Finding[]
}

/** A rule that no question may break. */
export const noFindings = (id: string, rule: string, findings: Finding[]): RuleResult => ({
  id,
  rule,
  passed: findings.length === 0,
  measured: findings.length === 0 ? 'none broken' : `${findings.length} broken`,
  findings,
})

export const percent = (share: number) => `${(100 * share).toFixed(1)} %`
