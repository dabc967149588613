'use server'

import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { setFlag } from '#lib/attempts/set-flag.ts'
import { requireUser } from '#lib/auth/session.ts'

export async function handInAction(attemptId: string) {
  return closeAttempt(await requireUser(), attemptId, new Date())
}

export async function setFlagAction(attemptId: string, position: number, flagged: boolean) {
  return setFlag(await requireUser(), { attemptId, position, flagged }, new Date())
}
