import { describe, expect, test } from 'vitest'
import type { AttemptCard, ExamCard } from '#lib/exams/exam-cards.ts'
import { sortCards } from './sort-cards.ts'

const minute = (n: number) => new Date(n * 60_000)

const attempt = (id: string, closedAt: Date | null): AttemptCard => ({
  ...{ id, number: 1, startedAt: minute(0), closedAt, released: false, score: null, points: 10 },
})

const exam = (id: string, change: Partial<ExamCard> = {}): ExamCard => ({
  id,
  title: { en: id, ko: id },
  courseTitle: { en: 'Course', ko: '과목' },
  state: 'open',
  opensAt: null,
  closesAt: null,
  durationMinutes: 100,
  questionCount: 23,
  points: 100,
  attemptsLeft: 1,
  openAttemptId: null,
  attempts: [],
  ...change,
})

const ids = (cards: ExamCard[]) => cards.map(({ id }) => id)

describe('where an exam stands on the home page', () => {
  test('a running attempt is offered for continuing, not for starting', () => {
    const running = exam('running', { openAttemptId: 'a', attempts: [attempt('a', null)] })
    const sorted = sortCards([running])
    expect(ids(sorted.unfinished)).toEqual(['running'])
    expect([...sorted.open, ...sorted.upcoming, ...sorted.past]).toEqual([])
  })

  test('an attempt that runs past the end of the window is still offered', () => {
    const running = exam('running', { state: 'closed', openAttemptId: 'a', attempts: [attempt('a', null)] })
    expect(ids(sortCards([running]).unfinished)).toEqual(['running'])
  })

  test('an open exam whose attempts are used up is not offered again', () => {
    const used = exam('used', { attemptsLeft: 0, attempts: [attempt('a', minute(1))] })
    const sorted = sortCards([used])
    expect(sorted.open).toEqual([])
    expect(sorted.past.map(({ attempt }) => attempt.id)).toEqual(['a'])
  })

  test('an exam that can be taken once more stands under open and its attempts under past', () => {
    const again = exam('again', { attempts: [attempt('a', minute(1))] })
    const sorted = sortCards([again])
    expect(ids(sorted.open)).toEqual(['again'])
    expect(sorted.past).toHaveLength(1)
  })

  test('a closed exam that was never taken is nowhere', () => {
    const sorted = sortCards([exam('missed', { state: 'closed' })])
    expect(Object.values(sorted).flat()).toEqual([])
  })

  test('past attempts of all exams come newest first', () => {
    const first = exam('first', { attempts: [attempt('a', minute(1)), attempt('c', minute(3))] })
    const second = exam('second', { attempts: [attempt('b', minute(2))] })
    expect(sortCards([first, second]).past.map(({ attempt }) => attempt.id)).toEqual(['c', 'b', 'a'])
  })
})
