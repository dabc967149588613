'use server'

import { refresh } from 'next/cache'
import { requireUser } from '#lib/auth/session.ts'
import { retrySubmission } from '#lib/grading/retry-submission.ts'
import { retryAll } from '#lib/review/not-gradable.ts'

export async function retryOneAction(submissionId: unknown) {
  const actor = await requireUser()
  const result = await retrySubmission(actor, String(submissionId), new Date())
  if (result.ok) refresh()
  return result
}

export async function retryAllAction() {
  const actor = await requireUser()
  const queued = await retryAll(actor, new Date())
  refresh()
  return { ok: true, queued } as const
}
