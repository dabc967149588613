'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { RefusalReason } from '#lib/refusal.ts'
import { startPracticeAction } from './actions.ts'

/** `topic`: any question of it. `questionId`: this one; `of` is the topic that one came from and goes on with. */
export type Wanted = { topic: string } | { questionId: string; of?: string }

/** Goes to a new practice question, or says why there is none. `starting` is what is being waited for. */
export function useStartPractice() {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [wanted, setWanted] = useState<Wanted>()
  const [refusal, setRefusal] = useState<RefusalReason | 'unreachable'>()

  const start = (next: Wanted) => {
    setWanted(next)
    setRefusal(undefined)
    startTransition(async () => {
      const input = 'topic' in next ? next : { questionId: next.questionId }
      const result = await startPracticeAction(input).catch(
        () => ({ ok: false, reason: 'unreachable' }) as const,
      )
      if (!result.ok) return setRefusal(result.reason)
      const topic = 'topic' in next ? next.topic : next.of
      router.push(`/practice/${result.attemptId}${topic ? `?topic=${topic}` : ''}`)
    })
  }
  return { start, starting: pending ? wanted : undefined, refusal }
}
