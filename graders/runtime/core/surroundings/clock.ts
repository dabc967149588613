/**
 * Virtual time: the same program sees the same times on every machine. Reading the clock advances it a little, so that
 * a loop which waits for it ends; a timer fires as soon as nothing else runs, in order of its due time, and moves the
 * clock there. Real time is the parent's business, it alone ends what runs too long.
 */
const epochMs = Date.UTC(2026, 0, 1)
const tickMs = 1 / 16

const RealDate = Date
const realPerformance = globalThis.performance
let elapsedMs = 0

const read = () => {
  elapsedMs += tickMs
  return elapsedMs
}
const now = () => Math.floor(epochMs + read())

/** Real milliseconds, for the reports of the harness only. */
export const stopwatch = realPerformance.now.bind(realPerformance)

type Timer = {
  id: number
  dueMs: number
  everyMs: number | null
  callback: (...args: unknown[]) => void
  args: unknown[]
}
const timers = new Map<number, Timer>()
let lastId = 0
let scheduled = false
let defer: (task: () => void) => void = () => {}
let onError: (error: unknown) => void = () => {}

/** `deferTask` runs a function in a later macrotask of the host; errors thrown by timers go to `report`. */
export function startClock(deferTask: (task: () => void) => void, report: (error: unknown) => void) {
  defer = deferTask
  onError = report
  if (timers.size) schedule()
}

/** Back to the first moment, with no timer pending: nothing of an earlier step reaches into the next. */
export function resetClock() {
  timers.clear()
  lastId = 0
  elapsedMs = 0
}

function schedule() {
  if (scheduled) return
  scheduled = true
  defer(fireNext)
}

function fireNext() {
  scheduled = false
  let next: Timer | undefined
  for (const timer of timers.values()) if (!next || timer.dueMs < next.dueMs) next = timer
  if (!next) return
  elapsedMs = Math.max(elapsedMs, next.dueMs)
  if (next.everyMs === null) timers.delete(next.id)
  else next.dueMs = elapsedMs + next.everyMs
  if (timers.size) schedule()
  try {
    next.callback(...next.args)
  } catch (error) {
    onError(error)
  }
}

function addTimer(callback: unknown, delayMs: unknown, repeat: boolean, args: unknown[]) {
  if (typeof callback !== 'function') throw new TypeError('The callback of a timer must be a function')
  const delay = Math.max(1, Math.floor(Number(delayMs) || 0))
  const id = ++lastId
  timers.set(id, {
    id,
    dueMs: elapsedMs + delay,
    everyMs: repeat ? delay : null,
    callback: callback as Timer['callback'],
    args,
  })
  schedule()
  return id
}
const removeTimer = (id: unknown) => {
  timers.delete(id as number)
}

function VirtualDate(this: unknown, ...args: unknown[]) {
  if (!new.target) return new RealDate(now()).toString()
  return Reflect.construct(RealDate, args.length ? args : [now()], new.target)
}
VirtualDate.prototype = RealDate.prototype
VirtualDate.now = now
VirtualDate.UTC = RealDate.UTC
VirtualDate.parse = RealDate.parse
RealDate.prototype.constructor = VirtualDate as unknown as DateConstructor

const replacements = {
  Date: VirtualDate,
  performance: { now: read, timeOrigin: epochMs, toJSON: () => ({ timeOrigin: epochMs }) },
  setTimeout: (callback: unknown, delayMs?: unknown, ...args: unknown[]) =>
    addTimer(callback, delayMs, false, args),
  setInterval: (callback: unknown, delayMs?: unknown, ...args: unknown[]) =>
    addTimer(callback, delayMs, true, args),
  setImmediate: (callback: unknown, ...args: unknown[]) => addTimer(callback, 0, false, args),
  clearTimeout: removeTimer,
  clearInterval: removeTimer,
  clearImmediate: removeTimer,
}
for (const [name, value] of Object.entries(replacements)) {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false })
}
