'use server'

import { refresh } from 'next/cache'
import { requireUser } from '#lib/auth/session.ts'
import { retrySubmission } from '#lib/grading/retry-submission.ts'
import { addComment, adjustInput, adjustScore, commentInput, deleteComment } from '#lib/review/judgements.ts'

const invalid = { ok: false, reason: 'invalid-input' } as const

export async function adjustAction(input: unknown) {
  const actor = await requireUser()
  const parsed = adjustInput.safeParse(input)
  if (!parsed.success) return invalid
  const result = await adjustScore(actor, parsed.data, new Date())
  if (result.ok) refresh()
  return result
}

export async function commentAction(input: unknown) {
  const actor = await requireUser()
  const parsed = commentInput.safeParse(input)
  if (!parsed.success) return invalid
  const result = await addComment(actor, parsed.data, new Date())
  if (result.ok) refresh()
  return result
}

export async function deleteCommentAction(commentId: string) {
  const actor = await requireUser()
  const result = await deleteComment(actor, commentId, new Date())
  if (result.ok) refresh()
  return result
}

/** For submissions that could not be graded by our fault. */
export async function retryAction(submissionId: string) {
  const actor = await requireUser()
  const result = await retrySubmission(actor, submissionId, new Date())
  if (result.ok) refresh()
  return result
}
