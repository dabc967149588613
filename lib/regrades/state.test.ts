import { expect, test } from 'vitest'
import { regradeState } from './state.ts'

const none = { stoppedAt: null, appliedAt: null, discardedAt: null }
const now = new Date('2026-05-04T10:00:00Z')

test('staff decide once every item is graded, unfit or given up on', () => {
  expect(regradeState(none, { total: 3, done: 1, unfit: 0, failed: 1 })).toBe('running')
  expect(regradeState(none, { total: 3, done: 2, unfit: 1, failed: 1 })).toBe('ready')
})

test('a regrade that was stopped when all was done is ready all the same', () => {
  const stopped = { ...none, stoppedAt: now }
  expect(regradeState(stopped, { total: 2, done: 1, unfit: 0, failed: 0 })).toBe('stopped')
  expect(regradeState(stopped, { total: 2, done: 2, unfit: 0, failed: 0 })).toBe('ready')
})

test('a decision is final whatever the items say', () => {
  const progress = { total: 2, done: 1, unfit: 0, failed: 0 }
  expect(regradeState({ ...none, appliedAt: now }, progress)).toBe('applied')
  expect(regradeState({ ...none, discardedAt: now, stoppedAt: now }, progress)).toBe('discarded')
})
