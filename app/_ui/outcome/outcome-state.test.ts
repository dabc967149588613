import { describe, expect, test } from 'vitest'
import { outcomeState } from './outcome-state.ts'

const theory = {
  kind: 'numeric',
  answer: { text: '1' },
  points: 2,
  score: 2,
  pending: false,
  submissions: [],
}
const code = {
  ...{ kind: 'code', answer: { source: 'x' }, points: 10, score: 0, pending: true },
  submissions: [{ state: 'queued' as const }],
}

describe('what is said of a question', () => {
  test('points decide once they are released', () => {
    expect(outcomeState(theory)).toBe('full')
    expect(outcomeState({ ...theory, score: 1 })).toBe('partial')
    expect(outcomeState({ ...theory, score: 0 })).toBe('none')
  })

  test('an unanswered question is called so and not wrong', () => {
    expect(outcomeState({ ...theory, answer: null, score: 0 })).toBe('unanswered')
  })

  test('points that staff gave for an unanswered question show', () => {
    expect(outcomeState({ ...theory, answer: null, score: 2 })).toBe('full')
  })

  test('before the release nothing tells right from wrong', () => {
    expect(outcomeState({ ...theory, score: null })).toBe('answered')
    expect(outcomeState({ ...theory, score: null, answer: null })).toBe('unanswered')
  })

  test('a submission that waits for its verdict is no zero', () => {
    expect(outcomeState(code)).toBe('pending')
  })

  test('one that we could not grade waits for staff and is no zero either', () => {
    expect(outcomeState({ ...code, submissions: [{ state: 'failed' }] })).toBe('staff')
  })

  test('a coding task with a draft but no submission is unanswered', () => {
    expect(outcomeState({ ...code, pending: false, submissions: [] })).toBe('unanswered')
  })
})
