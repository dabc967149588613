'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { useAttempt, useAttemptSnapshot } from '#app/_ui/attempt/AttemptProvider.tsx'
import { forgetDrafts } from '#app/_ui/attempt/local-drafts.ts'
import type { RefusalReason } from '#lib/refusal.ts'
import { checkAnswerAction } from '../actions.ts'

export type CheckProblem = RefusalReason | 'unreachable' | 'unsaved'

/** Saves what is typed, has it graded and goes to `after`, where the result is shown. */
export function useCheck(after: string) {
  const router = useRouter()
  const { attemptId, store } = useAttempt()
  const { closed } = useAttemptSnapshot()
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<CheckProblem>()

  // Checked in another tab, or the page came back out of the browser's history.
  useEffect(() => {
    if (closed) router.refresh()
  }, [closed, router])

  const check = () =>
    startTransition(async () => {
      setProblem(undefined)
      if (!(await store.flushAll())) return setProblem('unsaved')
      const result = await checkAnswerAction(attemptId).catch(
        () => ({ ok: false, reason: 'unreachable' }) as const,
      )
      if (!result.ok) return setProblem(result.reason)
      forgetDrafts(attemptId)
      router.replace(after)
    })
  return { check, pending, problem }
}
