'use client'

import { useEffect } from 'react'
import { useAttempt, useAttemptSnapshot } from './AttemptProvider.tsx'
import type { AnswerEntry, Initial } from './attempt-store.ts'

/** One question's answer: what the server had at first, then what is typed, saved after `delayMs` without typing. */
export function useAnswer(position: number, server: Initial, delayMs: number) {
  const { store } = useAttempt()
  const snapshot = useAttemptSnapshot()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a revision stands for the answer that came with it
  useEffect(() => {
    store.open(position, server, delayMs)
    return () => store.flush(position)
  }, [store, position, server.revision, delayMs])

  const untouched: AnswerEntry = {
    answer: server.answer,
    state: server.savedAt ? { name: 'saved', at: server.savedAt } : { name: 'untouched' },
    notice: null,
    older: undefined,
  }
  return {
    ...(snapshot.entries.get(position) ?? untouched),
    closed: snapshot.closed,
    setAnswer: (answer: unknown) => store.change(position, answer),
  }
}
