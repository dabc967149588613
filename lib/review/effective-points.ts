export type GradedOnce = { submissionId: string | null; score: number }

/**
 * The points that count for one question. An adjustment stands over the automatic score; without one, the latest
 * grading of each submission counts and the best submission wins. `gradings` come oldest first; shares are 0 to 1.
 */
export function effectivePoints(points: number, gradings: GradedOnce[], adjustment: number | null): number {
  if (adjustment !== null) return adjustment
  return points * automaticShare(gradings)
}

export function automaticShare(gradings: GradedOnce[]): number {
  const latest = new Map(gradings.map(({ submissionId, score }) => [submissionId, score]))
  return Math.max(0, ...latest.values())
}
