import { beforeEach, expect, test, vi } from 'vitest'
import { createDraftSaver, type SaveReply, type SaveState } from './draft-saver.ts'
import type { Draft } from './local-drafts.ts'

const at = new Date('2026-05-01T10:00:00Z')
const saved = (revision: number): SaveReply => ({ ok: true, savedAt: at, revision })

function setUp(send: (answer: unknown) => Promise<SaveReply>, revision = 0) {
  const states: string[] = []
  const local: { draft?: Draft } = {}
  const onOvertaken = vi.fn()
  const saver = createDraftSaver({
    initial: { answer: null, savedAt: null, revision },
    send,
    delayMs: 100,
    drafts: {
      write: (draft) => {
        local.draft = draft
      },
      remove: () => delete local.draft,
      read: () => undefined,
    },
    onState: (state: SaveState) => states.push(state.name),
    onOvertaken,
  })
  return { saver, states, local, onOvertaken }
}

beforeEach(() => {
  vi.useFakeTimers()
})

test('a change is in this browser at once, on the server soon, and then no longer needed here', async () => {
  const send = vi.fn(async () => saved(1))
  const { saver, states, local } = setUp(send)
  saver.change({ choice: 'a' })
  expect(local.draft?.answer).toEqual({ choice: 'a' })
  expect(send).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(100)
  expect(send).toHaveBeenCalledWith({ choice: 'a' })
  expect(states.at(-1)).toBe('saved')
  expect(local.draft).toBeUndefined()
  expect(saver.isDirty()).toBe(false)
})

test('quick changes are sent as one', async () => {
  const send = vi.fn(async () => saved(1))
  const { saver } = setUp(send)
  for (const text of ['a', 'ab', 'abc']) saver.change({ text })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(send.mock.calls).toEqual([[{ text: 'abc' }]])
})

test('what the server did not take is sent again, with growing pauses, until it does', async () => {
  let broken = true
  const send = vi.fn(async () => {
    if (broken) throw new Error('offline')
    return saved(1)
  })
  const { saver, states, local } = setUp(send)
  saver.change({ text: 'a' })
  await vi.advanceTimersByTimeAsync(100)
  expect(states.at(-1)).toBe('retrying')
  await vi.advanceTimersByTimeAsync(30_000)
  const tries = send.mock.calls.length
  expect(tries).toBeGreaterThan(3)
  expect(tries).toBeLessThan(9)
  expect(local.draft?.answer).toEqual({ text: 'a' })
  broken = false
  await vi.advanceTimersByTimeAsync(15_000)
  expect(states.at(-1)).toBe('saved')
  expect(saver.isDirty()).toBe(false)
})

test('a change during a save is saved after it, and is never taken for saved before', async () => {
  const replies: ((reply: SaveReply) => void)[] = []
  const send = vi.fn((_answer: unknown) => new Promise<SaveReply>((resolve) => replies.push(resolve)))
  const { saver, states, local } = setUp(send)
  saver.change({ text: 'a' })
  await vi.advanceTimersByTimeAsync(100)
  saver.change({ text: 'b' })
  replies[0]!(saved(1))
  await vi.advanceTimersByTimeAsync(0)
  expect(states.at(-1)).toBe('saving')
  expect(local.draft?.answer).toEqual({ text: 'b' })
  await vi.advanceTimersByTimeAsync(100)
  replies[1]!(saved(2))
  await vi.advanceTimersByTimeAsync(0)
  expect(send.mock.calls.at(-1)).toEqual([{ text: 'b' }])
  expect(states.at(-1)).toBe('saved')
})

test('two saves never run at once', async () => {
  let running = 0
  let most = 0
  const send = async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 500))
    running--
    return saved(1)
  }
  const { saver } = setUp(send)
  for (let i = 0; i < 10; i++) {
    saver.change({ i })
    await vi.advanceTimersByTimeAsync(120)
  }
  await vi.advanceTimersByTimeAsync(5_000)
  expect(most).toBe(1)
  expect(saver.isDirty()).toBe(false)
})

test('a closed attempt takes nothing more, and is not asked again', async () => {
  const send = vi.fn(async (): Promise<SaveReply> => ({ ok: false, reason: 'attempt-closed' }))
  const { saver, states, local } = setUp(send)
  saver.change({ text: 'a' })
  await vi.advanceTimersByTimeAsync(100)
  saver.change({ text: 'b' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(send).toHaveBeenCalledTimes(1)
  expect(states.at(-1)).toBe('refused')
  expect(local.draft?.answer).toEqual({ text: 'b' })
})

test('an answer that is too long is refused, a shorter one is taken', async () => {
  const send = vi.fn(
    async (answer: unknown): Promise<SaveReply> =>
      (answer as { text: string }).text.length > 3 ? { ok: false, reason: 'answer-too-large' } : saved(1),
  )
  const { saver, states } = setUp(send)
  saver.change({ text: 'long' })
  await vi.advanceTimersByTimeAsync(100)
  expect(states.at(-1)).toBe('refused')
  saver.change({ text: 'ok' })
  await vi.advanceTimersByTimeAsync(100)
  expect(states.at(-1)).toBe('saved')
})

test('the student is told when another device saved in between', async () => {
  let revision = 4
  const { saver, onOvertaken } = setUp(async () => saved(revision), 3)
  saver.change({ text: 'a' })
  await vi.advanceTimersByTimeAsync(100)
  expect(onOvertaken).not.toHaveBeenCalled()
  revision = 6
  saver.change({ text: 'b' })
  await vi.advanceTimersByTimeAsync(100)
  expect(onOvertaken).toHaveBeenCalledTimes(1)
})

test('flushing sends at once and says whether everything is safe', async () => {
  const { saver } = setUp(async () => saved(1))
  saver.change({ text: 'a' })
  await expect(saver.flush()).resolves.toBe(true)
  const offline = setUp(async () => {
    throw new Error('offline')
  })
  offline.saver.change({ text: 'a' })
  await expect(offline.saver.flush()).resolves.toBe(false)
})
