import { describe, expect, test } from 'vitest'
import { dayAround, dayOf, dueToday, forecast, type PlannedCard } from './calendar.ts'

const seoul = 'Asia/Seoul'
const newYork = 'America/New_York'
/** In Seoul 2026-05-04, 19:00. */
const now = new Date('2026-05-04T10:00:00Z')
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const due = (hours: number): PlannedCard => ({ isNew: false, due: hoursLater(hours), addedAt: now })
const fresh = (hours = 0): PlannedCard => ({ isNew: true, due: now, addedAt: hoursLater(hours) })
const limits = { newPerDay: 2, introducedToday: 0 }

describe('a day', () => {
  test('is the reader’s, not the server’s', () => {
    const late = new Date('2026-05-04T15:30:00Z')
    expect([seoul, 'UTC', newYork].map((zone) => dayOf(late, zone))).toEqual([
      '2026-05-05',
      '2026-05-04',
      '2026-05-04',
    ])
  })

  test('begins and ends at the reader’s midnight', () => {
    expect(dayAround(now, seoul)).toEqual({
      start: new Date('2026-05-03T15:00:00Z'),
      end: new Date('2026-05-04T15:00:00Z'),
    })
  })

  test('is an hour shorter or longer when clocks are changed', () => {
    const hours = (iso: string) => {
      const { start, end } = dayAround(new Date(iso), newYork)
      return (end.getTime() - start.getTime()) / 3_600_000
    }
    expect(hours('2026-03-08T15:00:00Z')).toBe(23)
    expect(hours('2026-11-01T15:00:00Z')).toBe(25)
    expect(hours('2026-05-04T15:00:00Z')).toBe(24)
  })
})

describe('due today', () => {
  const today = (cards: PlannedCard[], more = limits) => dueToday(cards, more, now, seoul)

  test('is what is overdue and what becomes due before midnight, the oldest first', () => {
    const [old, recent, evening, tomorrow] = [due(-100), due(-1), due(4.9), due(5.1)]
    expect(today([evening, tomorrow, recent, old])).toEqual([old, recent, evening])
  })

  test('takes new cards in the order in which they were added, up to the limit', () => {
    const [first, second, third] = [fresh(-3), fresh(-2), fresh(-1)]
    expect(today([third, first, second])).toEqual([first, second])
    expect(today([third, first, second], { newPerDay: 2, introducedToday: 1 })).toEqual([first])
    expect(today([first], { newPerDay: 2, introducedToday: 5 })).toEqual([])
    expect(today([first], { newPerDay: 0, introducedToday: 0 })).toEqual([])
  })

  test('asks what was forgotten a moment ago after everything else', () => {
    const [forgotten, old, added] = [due(0.1), due(-2), fresh(-1)]
    expect(today([forgotten, added, old])).toEqual([old, added, forgotten])
  })
})

describe('the forecast', () => {
  test('puts what is overdue into today and leaves out what lies beyond', () => {
    const cards = [due(-1000), due(1), due(5.1), due(24 * 3), due(24 * 40)]
    expect(forecast(cards, limits, 4, now, seoul)).toEqual([
      { day: '2026-05-04', count: 2 },
      { day: '2026-05-05', count: 1 },
      { day: '2026-05-06', count: 0 },
      { day: '2026-05-07', count: 1 },
    ])
  })

  test('spreads new cards over the days by the limit', () => {
    const cards = [1, 2, 3, 4, 5].map(() => fresh(-1))
    const counts = (introducedToday: number) =>
      forecast(cards, { newPerDay: 2, introducedToday }, 4, now, seoul).map(({ count }) => count)
    expect(counts(0)).toEqual([2, 2, 1, 0])
    expect(counts(1)).toEqual([1, 2, 2, 0])
    expect(counts(9)).toEqual([0, 2, 2, 1])
  })

  test('begins with as many as are due today', () => {
    const cards = [due(-3), due(2), due(30), fresh(-1), fresh(-2), fresh(-3)]
    expect(forecast(cards, limits, 1, now, seoul)[0]!.count).toBe(dueToday(cards, limits, now, seoul).length)
  })

  test('has every day once where clocks are changed', () => {
    const days = forecast([], limits, 30, new Date('2026-10-20T12:00:00Z'), newYork).map(({ day }) => day)
    expect(new Set(days).size).toBe(30)
    expect(days.at(-1)).toBe('2026-11-18')
  })
})
