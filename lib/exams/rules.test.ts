import { expect, test } from 'vitest'
import { canStart, deadlineFor, examState, isReleased, releaseAt, whyNotStart } from './rules.ts'

const at = (iso: string) => new Date(`2026-05-04T${iso}Z`)
const window = { opensAt: at('09:00:00'), closesAt: at('12:00:00') }
const always = { opensAt: null, closesAt: null }
const exam = { ...window, publishedAt: at('00:00:00'), maxAttempts: 2 }

test('the window includes its first instant and not its last', () => {
  expect(examState(window, at('08:59:59.999'))).toBe('upcoming')
  expect(examState(window, at('09:00:00'))).toBe('open')
  expect(examState(window, at('11:59:59.999'))).toBe('open')
  expect(examState(window, at('12:00:00'))).toBe('closed')
  expect(examState(always, at('23:59:59'))).toBe('open')
})

test('nothing starts outside the window, unpublished, or once too often', () => {
  expect(whyNotStart(exam, 0, at('08:00:00'))).toBe('exam-not-open')
  expect(whyNotStart(exam, 0, at('12:00:00'))).toBe('exam-closed')
  expect(whyNotStart({ ...exam, publishedAt: null }, 0, at('10:00:00'))).toBe('exam-not-open')
  expect(whyNotStart(exam, 2, at('10:00:00'))).toBe('no-attempts-left')
  expect(canStart(exam, 1, at('10:00:00'))).toBe(true)
})

test('the deadline is the duration, or the end of the window when that comes first', () => {
  const timed = { ...window, durationMinutes: 100 }
  expect(deadlineFor(timed, at('09:30:00'))).toEqual(at('11:10:00'))
  expect(deadlineFor(timed, at('11:30:00'))).toEqual(at('12:00:00'))
  expect(deadlineFor({ ...always, durationMinutes: 100 }, at('11:30:00'))).toEqual(at('13:10:00'))
})

test('results are released by rule, by hand under every rule, and never before handing in', () => {
  const closed = { closedAt: at('10:00:00') }
  const by = (release: 'on-hand-in' | 'after-window' | 'manual', releasedAt: Date | null = null) => ({
    ...{ release, releasedAt, closesAt: at('12:00:00') },
  })
  expect(isReleased(by('on-hand-in'), closed, at('10:00:00'))).toBe(true)
  expect(isReleased(by('on-hand-in'), { closedAt: null }, at('10:00:00'))).toBe(false)
  expect(isReleased(by('after-window'), closed, at('11:59:59'))).toBe(false)
  expect(isReleased(by('after-window'), closed, at('12:00:00'))).toBe(true)
  expect(isReleased({ ...by('after-window'), closesAt: null }, closed, at('23:00:00'))).toBe(false)
  expect(isReleased(by('manual'), closed, at('23:00:00'))).toBe(false)
  expect(isReleased(by('manual', at('13:00:00')), closed, at('13:00:00'))).toBe(true)
  expect(isReleased(by('after-window', at('11:00:00')), closed, at('11:00:00'))).toBe(true)
  expect(isReleased(by('manual', at('09:00:00')), { closedAt: null }, at('13:00:00'))).toBe(false)
})

test('students are told when results come, where that is fixed', () => {
  const closesAt = at('12:00:00')
  expect(releaseAt({ release: 'after-window', releasedAt: null, closesAt })).toEqual(closesAt)
  expect(releaseAt({ release: 'manual', releasedAt: null, closesAt })).toBeNull()
})
