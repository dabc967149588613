import { describe, expect, test } from 'vitest'
import { judge } from '#graders/code/judge.ts'
import { type GradedVerdict, reasons, verdict as verdictSchema } from '#graders/contract/verdict.ts'
import { type Answer, answersIn, verdicts } from './corpus.ts'
import { execute } from './warm.ts'

const seed = 20240611

async function grade({ task, source }: Answer, timeMs = task.limits.timeMs): Promise<GradedVerdict> {
  const verdict = await judge({ ...task, limits: { ...task.limits, timeMs } }, source, seed, execute)
  expect(verdict).toMatchObject({ outcome: 'graded' })
  expect(verdictSchema.safeParse(verdict).error).toBeUndefined()
  return verdict as GradedVerdict
}

for (const reason of verdicts().filter((folder) => folder !== 'forged' && folder !== 'passed')) {
  describe(`an answer that deserves ${reason}`, () => {
    test('is foldered under a known reason', () => expect(reasons).toContain(reason))
    for (const answer of answersIn(reason)) {
      test(`gets it: ${answer.name}`, async () => {
        // Filling the memory takes its time on a busy machine.
        const { checks, score } = await grade(answer, reason === 'memory-limit' ? 15_000 : undefined)
        expect(checks.map((check) => check.reason)).toContain(reason)
        expect(score).toBeLessThan(1)
      })
    }
  })
}

describe('a right answer', () => {
  for (const answer of answersIn('passed')) {
    test(`gets full marks: ${answer.name}`, async () => {
      const { checks, score } = await grade(answer)
      expect(checks.filter((check) => !check.passed)).toEqual([])
      expect(score).toBe(1)
    })
  }
})

describe('a forgery', () => {
  for (const answer of answersIn('forged')) {
    test(`passes no hidden values: ${answer.name}`, async () => {
      const { checks, score } = await grade(answer)
      const hidden = checks.filter(({ visibility }) => visibility === 'hidden')
      expect(score).toBeLessThan(0.5)
      expect(hidden.filter(({ kind, passed }) => passed && kind !== 'property')).toEqual([])
    })
  }
})
