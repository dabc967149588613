import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ExamInput } from '#lib/exams/author.ts'
import { unsavedExam } from './unsaved-exam.ts'

const savedAt = new Date('2026-10-01T09:00:00Z')
const exam: ExamInput = {
  title: { en: 'Midterm', ko: '중간고사' },
  definition: { sections: [], avoid: [] },
  durationMinutes: 60,
  opensAt: new Date('2026-10-20T01:00:00Z'),
  closesAt: null,
  maxAttempts: 1,
  release: 'manual',
}

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('what was typed comes back as it was, dates as dates', () => {
  unsavedExam('a', savedAt).write(exam)
  expect(unsavedExam('a', savedAt).read()).toEqual(exam)
})

test('another exam, or one that was saved since, gets nothing', () => {
  unsavedExam('a', savedAt).write(exam)
  expect(unsavedExam('b', savedAt).read()).toBeUndefined()
  expect(unsavedExam('a', new Date(savedAt.getTime() + 1)).read()).toBeUndefined()
})

test('nothing is left once it is saved', () => {
  const unsaved = unsavedExam('a', savedAt)
  unsaved.write(exam)
  unsaved.remove()
  expect(unsaved.read()).toBeUndefined()
})

test('a browser without storage, or with something else in it, does no harm', () => {
  sessionStorage.setItem('argmax:exam:a', '{')
  expect(unsavedExam('a', savedAt).read()).toBeUndefined()
  vi.stubGlobal('sessionStorage', undefined)
  expect(() => unsavedExam('a', savedAt).write(exam)).not.toThrow()
})
