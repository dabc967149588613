import { beforeEach, expect, test, vi } from 'vitest'
import { createAttemptStore } from './attempt-store.ts'
import type { SaveReply } from './draft-saver.ts'
import type { Draft } from './local-drafts.ts'

const savedAt = new Date('2026-05-01T10:00:00Z')

function setUp(reply: () => SaveReply = () => ({ ok: true, savedAt, revision: 1 })) {
  const stored = new Map<number, Draft & { at: number }>()
  const send = vi.fn(async (_position: number, _answer: unknown) => reply())
  const store = createAttemptStore({
    answered: [2],
    flagged: [],
    closed: false,
    send,
    drafts: (position) => ({
      write: (draft) => stored.set(position, { ...draft, at: savedAt.getTime() + 1 }),
      remove: () => stored.delete(position),
      read: () => stored.get(position),
    }),
  })
  return { store, stored, send }
}
const untouched = { answer: null, savedAt: null, revision: 0 }

beforeEach(() => {
  vi.useFakeTimers()
})

test('a question counts as answered from the first keystroke, and not once the answer is taken back', () => {
  const { store } = setUp()
  store.open(1, untouched, 10)
  store.change(1, { text: 'a' })
  expect([...store.snapshot().answered]).toEqual([2, 1])
  store.change(1, null)
  expect([...store.snapshot().answered]).toEqual([2])
})

test('a reload brings back what was typed and never saved, and saves it', async () => {
  const { store, stored, send } = setUp()
  stored.set(1, { answer: { text: 'typed' }, revision: 0, at: 1 })
  store.open(1, untouched, 10)
  expect(store.snapshot().entries.get(1)).toMatchObject({ answer: { text: 'typed' }, notice: 'restored' })
  await vi.advanceTimersByTimeAsync(10)
  expect(send).toHaveBeenCalledWith(1, { text: 'typed' })
})

test('a newer answer from another device stays, and the copy here is offered', () => {
  const { store, stored, send } = setUp()
  stored.set(1, { answer: { text: 'here' }, revision: 1, at: savedAt.getTime() - 1 })
  store.open(1, { answer: { text: 'there' }, savedAt, revision: 2 }, 10)
  expect(store.snapshot().entries.get(1)).toMatchObject({
    answer: { text: 'there' },
    notice: 'older',
    older: { text: 'here' },
  })
  expect(send).not.toHaveBeenCalled()
})

test('coming back to a question keeps what is not saved yet, and takes over what another device saved since', async () => {
  const { store } = setUp()
  store.open(1, untouched, 10)
  store.change(1, { text: 'mine' })
  store.open(1, untouched, 10)
  expect(store.snapshot().entries.get(1)?.answer).toEqual({ text: 'mine' })
  await vi.advanceTimersByTimeAsync(10)
  store.open(1, { answer: { text: 'theirs' }, savedAt, revision: 5 }, 10)
  expect(store.snapshot().entries.get(1)?.answer).toEqual({ text: 'theirs' })
})

test('after the server has closed the attempt nothing is taken any more', async () => {
  const { store } = setUp(() => ({ ok: false, reason: 'attempt-closed' }))
  store.open(1, untouched, 10)
  store.change(1, { text: 'late' })
  await vi.advanceTimersByTimeAsync(10)
  expect(store.snapshot().closed).toBe(true)
  store.change(1, { text: 'later' })
  expect(store.snapshot().entries.get(1)?.answer).toEqual({ text: 'late' })
})

test('leaving is warned about only while something is unsaved', async () => {
  const { store } = setUp()
  store.open(1, untouched, 10)
  expect(store.hasUnsaved()).toBe(false)
  store.change(1, { text: 'a' })
  expect(store.hasUnsaved()).toBe(true)
  await expect(store.flushAll()).resolves.toBe(true)
  expect(store.hasUnsaved()).toBe(false)
})
