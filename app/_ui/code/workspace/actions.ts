'use server'

import { answerHistory } from '#lib/attempts/answer-history.ts'
import { keepsPace } from '#lib/auth/pace.ts'
import { requireUser } from '#lib/auth/session.ts'
import { refused } from '#lib/refusal.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'
import { submit } from '#lib/submissions/submit.ts'

/** Answers as soon as the submission is queued; its verdict is heard of through its events. */
export async function submitCodeAction(attemptId: string, position: number, source: string) {
  const actor = await requireUser()
  if (!(await keepsPace(actor.id, 'submit'))) return refused('too-often')
  const result = await submit(actor, { attemptId, position, source }, new Date())
  if (!result.ok) return result
  return { ok: true, submission: (await submissionView(actor, result.submissionId))! } as const
}

export async function submissionAction(submissionId: string) {
  return submissionView(await requireUser(), submissionId)
}

/** Saved drafts, newest first, as source texts. */
export async function draftsAction(attemptId: string, position: number) {
  const history = await answerHistory(await requireUser(), attemptId, position)
  return (history ?? []).flatMap(({ revision, savedAt, answer }) => {
    const source = (answer as { source?: unknown } | null)?.source
    return typeof source === 'string' ? [{ revision, savedAt, source }] : []
  })
}
