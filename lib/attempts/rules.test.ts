import { expect, test } from 'vitest'
import { isOpen, isOverdue } from './rules.ts'

const deadlineAt = new Date('2026-05-04T11:00:00Z')
const after = (ms: number) => new Date(deadlineAt.getTime() + ms)

test('an attempt takes answers until two seconds after its deadline, never both open and overdue', () => {
  const attempt = { closedAt: null, deadlineAt }
  for (const [ms, open] of [
    [-1, true],
    [0, true],
    [2000, true],
    [2001, false],
    [60_000, false],
  ] as const) {
    expect(isOpen(attempt, after(ms))).toBe(open)
    expect(isOverdue(attempt, after(ms))).toBe(!open)
  }
})

test('a closed attempt takes nothing, whatever the time', () => {
  const attempt = { closedAt: after(-60_000), deadlineAt }
  expect(isOpen(attempt, after(-30_000))).toBe(false)
  expect(isOverdue(attempt, after(60_000))).toBe(false)
})

test('practice has no deadline', () => {
  expect(isOpen({ closedAt: null, deadlineAt: null }, after(1e12))).toBe(true)
})
