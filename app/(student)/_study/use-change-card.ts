import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { RefusalReason } from '#lib/refusal.ts'
import type { CardChange } from '#lib/study/cards/card-changes.ts'
import { changeCardAction } from '../practice/actions.ts'

/** `done` is the last change that the server has made; after those of `staying` the page is left as it is. */
export function useChangeCard(questionId: string, staying: CardChange[] = []) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [done, setDone] = useState<CardChange>()
  const [problem, setProblem] = useState<RefusalReason | 'unreachable'>()
  const change = (next: CardChange) =>
    startTransition(async () => {
      setProblem(undefined)
      const result = await changeCardAction({ questionId, change: next }).catch(
        () => ({ ok: false, reason: 'unreachable' }) as const,
      )
      if (!result.ok) return setProblem(result.reason)
      setDone(next)
      if (!staying.includes(next)) router.refresh()
    })
  return { change, pending, done, problem }
}
