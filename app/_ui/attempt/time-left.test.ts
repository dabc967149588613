import { expect, test } from 'vitest'
import { createServerClock } from './server-clock.ts'
import { timeText, warningBetween } from './time-left.ts'

test('time left is written to the second and never below zero', () => {
  expect(timeText(3_723_000)).toBe('1:02:03')
  expect(timeText(545_000)).toBe('9:05')
  expect(timeText(1)).toBe('0:01')
  expect(timeText(-5_000)).toBe('0:00')
})

test('each warning is said once, when its minute is crossed', () => {
  expect(warningBetween(600_500, 599_500)).toBe(10)
  expect(warningBetween(599_500, 598_500)).toBeUndefined()
  expect(warningBetween(300_001, 300_000)).toBe(5)
  expect(warningBetween(60_100, 59_100)).toBe(1)
})

test('after a sleeping laptop wakes, only the warning that is true now is said', () => {
  expect(warningBetween(900_000, 50_000)).toBe(1)
})

test('the clock follows the server whatever the computer’s clock says, and ignores slow answers', () => {
  let hereMs = 1_000
  const clock = createServerClock(new Date(5_000_000), () => hereMs)
  hereMs += 60_000
  expect(clock.nowMs()).toBe(5_060_000)
  clock.correct(new Date(5_070_000), hereMs - 200)
  expect(clock.nowMs()).toBe(5_070_100)
  clock.correct(new Date(9_000_000), hereMs - 6_000)
  expect(clock.nowMs()).toBe(5_070_100)
})
