import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watch } from './watch.ts'

class FakeSource {
  static opened: FakeSource[] = []
  closed = false
  onerror: (() => void) | null = null
  listeners = new Map<string, (event: { data: string }) => void>()
  constructor() {
    FakeSource.opened.push(this)
  }
  addEventListener(type: string, listener: (event: { data: string }) => void) {
    this.listeners.set(type, listener)
  }
  close() {
    this.closed = true
  }
  send(type: string, data = '') {
    if (!this.closed) this.listeners.get(type)?.({ data: JSON.stringify(data) })
  }
  fail() {
    this.onerror?.()
  }
}

let stop = () => {}
const onChange = vi.fn()
const newest = () => FakeSource.opened.at(-1)!
const open = () => FakeSource.opened.filter(({ closed }) => !closed).length
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', new EventTarget())
  page.visibilityState = 'visible'
  FakeSource.opened = []
  onChange.mockClear()
  stop = watch({ url: '/events', onChange, pollMs: 5_000, openSource: () => new FakeSource() as never })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const show = (state: 'visible' | 'hidden') => {
  page.visibilityState = state
  page.dispatchEvent(new Event('visibilitychange'))
}

test('every new state is read once, the same one never twice', () => {
  for (const state of ['queued', 'queued', 'running', 'graded']) newest().send('state', state)
  expect(onChange).toHaveBeenCalledTimes(3)
})

test('a page that shows the present state is not read again', () => {
  stop()
  const watched = { url: '/events', onChange, pollMs: null, known: 'queued' }
  stop = watch({ ...watched, openSource: () => new FakeSource() as never })
  newest().send('state', 'queued')
  expect(onChange).not.toHaveBeenCalled()
  newest().send('state', 'graded')
  expect(onChange).toHaveBeenCalledTimes(1)
})

test('a change that could not be read is told again', async () => {
  onChange.mockRejectedValueOnce(new Error('offline'))
  newest().send('state', 'graded')
  await vi.advanceTimersByTimeAsync(1_500)
  expect(FakeSource.opened).toHaveLength(2)
  newest().send('state', 'graded')
  expect(onChange).toHaveBeenCalledTimes(2)
})

test('while events arrive nothing is asked for', () => {
  newest().send('state', 'queued')
  for (let second = 0; second < 60; second += 20) {
    vi.advanceTimersByTime(20_000)
    newest().send('beat')
  }
  expect(onChange).toHaveBeenCalledTimes(1)
  expect(FakeSource.opened).toHaveLength(1)
})

test('a broken connection is opened again, and what was missed is read', () => {
  newest().send('state', 'queued')
  newest().fail()
  vi.advanceTimersByTime(2_000)
  expect(FakeSource.opened).toHaveLength(2)
  expect(open()).toBe(1)
  newest().send('state', 'graded')
  expect(onChange).toHaveBeenCalledTimes(2)
})

test('a proxy that holds the stream back is noticed, and the page asks instead', () => {
  vi.advanceTimersByTime(6_000)
  expect(newest().closed).toBe(true)
  vi.advanceTimersByTime(30_000)
  expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(5)
})

test('after three failures the page asks, and tries events only now and then', () => {
  for (let i = 0; i < 3; i++) {
    newest().fail()
    vi.advanceTimersByTime(5_000)
  }
  expect(FakeSource.opened).toHaveLength(3)
  vi.advanceTimersByTime(30_000)
  expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(6)
  expect(FakeSource.opened).toHaveLength(3)
  vi.advanceTimersByTime(26_000)
  expect(FakeSource.opened).toHaveLength(4)
  newest().send('state', 'graded')
  const asked = onChange.mock.calls.length
  vi.advanceTimersByTime(15_000)
  expect(onChange).toHaveBeenCalledTimes(asked)
})

test('a stream that fell silent is given up for a new one', () => {
  newest().send('state', 'queued')
  vi.advanceTimersByTime(50_000)
  expect(newest().closed).toBe(true)
  vi.advanceTimersByTime(1_500)
  expect(FakeSource.opened).toHaveLength(2)
})

test('a hidden page holds no connection and asks nothing; shown again it catches up', () => {
  newest().send('state', 'queued')
  show('hidden')
  expect(open()).toBe(0)
  vi.advanceTimersByTime(600_000)
  expect(onChange).toHaveBeenCalledTimes(1)
  show('visible')
  newest().send('state', 'graded')
  expect(onChange).toHaveBeenCalledTimes(2)
})

test('a stream that said its last word is not opened again', () => {
  newest().send('state', 'graded')
  newest().send('end')
  newest().fail()
  show('hidden')
  show('visible')
  vi.advanceTimersByTime(600_000)
  expect(open()).toBe(0)
  expect(FakeSource.opened).toHaveLength(1)
})
