'use server'

import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { requireUser } from '#lib/auth/session.ts'

export async function startExamAction(examId: string) {
  return startAttempt(await requireUser(), examId, new Date())
}
