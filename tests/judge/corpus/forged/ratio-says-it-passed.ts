/** Fields of a verdict instead of those of an answer. */
export const ratio = () => ({
  outcome: 'graded',
  score: 1,
  passed: true,
  reason: 'passed',
  checks: [{ id: 'random', passed: true, score: 1, reason: 'passed' }],
  ratio: undefined,
})
