'use client'

import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react'
import { type AttemptStore, createAttemptStore } from './attempt-store.ts'
import { localDrafts } from './local-drafts.ts'
import { createServerClock, type ServerClock } from './server-clock.ts'
import { askClock, sendAnswer } from './transport.ts'

type Props = {
  attemptId: string
  serverNow: Date
  closed: boolean
  answered: number[]
  flagged: number[]
  children: ReactNode
}

type AttemptContext = { attemptId: string; store: AttemptStore; clock: ServerClock }
const Context = createContext<AttemptContext | null>(null)

const clockIntervalMs = 60_000

/** Holds the answers of one attempt while its pages come and go. */
export function AttemptProvider({ attemptId, serverNow, closed, answered, flagged, children }: Props) {
  const [context] = useState<AttemptContext>(() => {
    const clock = createServerClock(serverNow)
    const send = (position: number, answer: unknown) => sendAnswer(attemptId, position, answer, clock)
    const drafts = (position: number) => localDrafts(attemptId, position)
    return { attemptId, clock, store: createAttemptStore({ answered, flagged, closed, send, drafts }) }
  })
  useSafeguards(context)
  return <Context value={context}>{children}</Context>
}

export function useAttempt(): AttemptContext {
  const context = use(Context)
  if (!context) throw new Error('useAttempt outside an AttemptProvider')
  return context
}

export function useAttemptSnapshot() {
  const { store } = useAttempt()
  return useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot)
}

/** Warns before something unsaved is left behind, saves when the page is hidden, and keeps asking the server the time. */
function useSafeguards({ attemptId, store, clock }: AttemptContext) {
  useEffect(() => {
    const ask = async () => {
      const reply = await askClock(attemptId, clock)
      if (reply?.closedAt) store.close()
    }
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (store.hasUnsaved() && !store.snapshot().closed) event.preventDefault()
    }
    const visibility = () => {
      if (document.visibilityState === 'hidden') void store.flushAll()
      else void ask()
    }
    const online = () => store.retryNow()
    const timer = setInterval(ask, clockIntervalMs)
    window.addEventListener('beforeunload', beforeUnload)
    document.addEventListener('visibilitychange', visibility)
    window.addEventListener('online', online)
    return () => {
      clearInterval(timer)
      window.removeEventListener('beforeunload', beforeUnload)
      document.removeEventListener('visibilitychange', visibility)
      window.removeEventListener('online', online)
      void store.flushAll()
    }
  }, [attemptId, store, clock])
}
