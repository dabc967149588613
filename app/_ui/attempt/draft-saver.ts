/**
 * Keeps one answer safe: every change goes to this browser's storage at once and to the server soon; what the server
 * did not take is sent again until it does. Knows no React and no clock of its own, so that it can be tested.
 */
import type { Drafts } from './local-drafts.ts'

export type SaveReply = { ok: true; savedAt: Date; revision: number } | { ok: false; reason: string }

export type SaveState =
  | { name: 'untouched' }
  | { name: 'saved'; at: Date }
  | { name: 'saving' }
  /** The server was not reached, or does not know us any more; another try is planned. */
  | { name: 'retrying'; signedOut?: boolean }
  /** The server will not take it: `reason` is a message key of `errors`. */
  | { name: 'refused'; reason: string }

/** Thrown by `send` when the session has ended: signing in in another tab makes the next try succeed. */
export class SignedOut extends Error {
  override name = 'SignedOut'
}

export type SaverOptions = {
  initial: { answer: unknown; savedAt: Date | null; revision: number }
  /** Rejects when the server was not reached or failed. */
  send: (answer: unknown) => Promise<SaveReply>
  drafts: Drafts
  delayMs: number
  onState: (state: SaveState) => void
  /** Another device saved between two of our saves; ours, being later, replaced it. */
  onOvertaken: () => void
  setTimer?: (run: () => void, ms: number) => () => void
}

const firstRetryMs = 1_000
const longestRetryMs = 15_000

export type DraftSaver = ReturnType<typeof createDraftSaver>

export function createDraftSaver(options: SaverOptions) {
  const { send, drafts, delayMs, onState, onOvertaken, setTimer = browserTimer } = options
  let { revision } = options.initial
  let answer = options.initial.answer
  let sent = answer
  let failures = 0
  let sending: Promise<void> | undefined
  let cancelTimer = () => {}
  let refused = false
  let state: SaveState = options.initial.savedAt
    ? { name: 'saved', at: options.initial.savedAt }
    : { name: 'untouched' }

  const show = (next: SaveState) => {
    state = next
    onState(next)
  }
  const isDirty = () => answer !== sent
  const plan = (ms: number) => {
    cancelTimer()
    cancelTimer = setTimer(() => void push(), ms)
  }

  async function push(): Promise<void> {
    cancelTimer()
    if (sending) return sending
    if (!isDirty() || refused) return
    if (failures === 0) show({ name: 'saving' })
    sending = attempt().finally(() => {
      sending = undefined
    })
    await sending
    if (!isDirty() || refused) return
    plan(failures > 0 ? retryMs(failures) : delayMs)
  }

  async function attempt() {
    const outgoing = answer
    try {
      const reply = await send(outgoing)
      if (!reply.ok) {
        refused = reply.reason === 'attempt-closed' || reply.reason === 'not-found'
        // A refused answer will be refused again; a changed one may not.
        if (!refused) sent = outgoing
        return show({ name: 'refused', reason: reply.reason })
      }
      if (reply.revision > revision + 1 && revision > 0) onOvertaken()
      revision = reply.revision
      sent = outgoing
      failures = 0
      if (answer === outgoing) drafts.remove()
      else drafts.write({ answer, revision })
      show(isDirty() ? { name: 'saving' } : { name: 'saved', at: reply.savedAt })
    } catch (error) {
      failures++
      show({ name: 'retrying', signedOut: error instanceof SignedOut })
    }
  }

  return {
    change(next: unknown) {
      answer = next
      drafts.write({ answer, revision })
      if (refused) return
      // While the server can't be reached, typing must not shorten the pauses between tries.
      if (failures === 0) {
        show({ name: 'saving' })
        plan(delayMs)
      }
    },
    /** Sends at once what is not saved. Resolves true when the server has everything. */
    async flush(): Promise<boolean> {
      await push()
      if (isDirty() && failures === 0) await push()
      return !isDirty()
    },
    /** The connection is back: no reason to wait any longer. */
    retryNow() {
      if (isDirty()) void push()
    },
    isDirty,
    answer: () => answer,
    state: () => state,
  }
}

const retryMs = (failures: number) => Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1))

function browserTimer(run: () => void, ms: number) {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
