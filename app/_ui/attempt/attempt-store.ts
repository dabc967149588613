/** What the pages of one attempt know together: answers, flags, save states. Lives as long as the attempt is on screen. */
import { createDraftSaver, type DraftSaver, type SaveReply, type SaveState } from './draft-saver.ts'
import { type Drafts, whichCounts } from './local-drafts.ts'

export type Notice = 'overtaken' | 'restored' | 'older'
export type AnswerEntry = {
  answer: unknown
  state: SaveState
  notice: Notice | null
  /** With notice `older`: what was typed here, to be taken back on request. */
  older: unknown
}

export type AttemptSnapshot = {
  answered: ReadonlySet<number>
  flagged: ReadonlySet<number>
  entries: ReadonlyMap<number, AnswerEntry>
  closed: boolean
}

export type Initial = { answer: unknown; savedAt: Date | null; revision: number }

type Options = {
  answered: number[]
  flagged: number[]
  closed: boolean
  send: (position: number, answer: unknown) => Promise<SaveReply>
  drafts: (position: number) => Drafts
}

export type AttemptStore = ReturnType<typeof createAttemptStore>

export function createAttemptStore({ send, drafts, ...initial }: Options) {
  const savers = new Map<number, { saver: DraftSaver; revision: number }>()
  const listeners = new Set<() => void>()
  let snapshot: AttemptSnapshot = {
    answered: new Set(initial.answered),
    flagged: new Set(initial.flagged),
    entries: new Map(),
    closed: initial.closed,
  }

  const set = (change: Partial<AttemptSnapshot>) => {
    snapshot = { ...snapshot, ...change }
    for (const listener of listeners) listener()
  }
  const setEntry = (position: number, change: Partial<AnswerEntry>) => {
    const before = snapshot.entries.get(position)
    if (!before) return
    set({ entries: new Map(snapshot.entries).set(position, { ...before, ...change }) })
  }
  const mark = (kind: 'answered' | 'flagged', position: number, on: boolean) => {
    if (snapshot[kind].has(position) === on) return
    const next = new Set(snapshot[kind])
    if (on) next.add(position)
    else next.delete(position)
    set({ [kind]: next })
  }

  const change = (position: number, answer: unknown) => {
    if (snapshot.closed) return
    setEntry(position, { answer, notice: null, older: undefined })
    savers.get(position)?.saver.change(answer)
    mark('answered', position, answer !== null)
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    snapshot: () => snapshot,
    change,
    setFlag: (position: number, on: boolean) => mark('flagged', position, on),
    close: () => set({ closed: true }),

    /** A question comes on screen as the server has it; what was typed here and never saved is brought back. */
    open(position: number, server: Initial, delayMs: number) {
      const known = savers.get(position)
      if (known && (known.saver.isDirty() || known.revision > server.revision)) return
      const local = drafts(position)
      const copy = local.read()
      const verdict = snapshot.closed ? 'none' : whichCounts(copy, server)
      const saver = createDraftSaver({
        initial: server,
        send: async (answer) => {
          const reply = await send(position, answer)
          const mine = savers.get(position)
          if (reply.ok && mine) mine.revision = reply.revision
          if (!reply.ok && reply.reason === 'attempt-closed') set({ closed: true })
          return reply
        },
        drafts: local,
        delayMs,
        onState: (state) => setEntry(position, { state }),
        onOvertaken: () => setEntry(position, { notice: 'overtaken' }),
      })
      savers.set(position, { saver, revision: server.revision })
      const entry: AnswerEntry = {
        answer: server.answer,
        state: saver.state(),
        notice: null,
        older: undefined,
      }
      set({ entries: new Map(snapshot.entries).set(position, entry) })
      if (verdict === 'resend') {
        change(position, copy!.answer)
        setEntry(position, { notice: 'restored' })
      } else if (verdict === 'older') {
        setEntry(position, { notice: 'older', older: copy!.answer })
      } else if (!snapshot.closed) {
        local.remove()
      }
    },

    async flushAll(): Promise<boolean> {
      const done = await Promise.all([...savers.values()].map(({ saver }) => saver.flush()))
      return done.every(Boolean)
    },
    flush: (position: number) => void savers.get(position)?.saver.flush(),
    retryNow() {
      for (const { saver } of savers.values()) saver.retryNow()
    },
    hasUnsaved: () => [...savers.values()].some(({ saver }) => saver.isDirty()),
  }
}
