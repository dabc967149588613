'use server'

import { requireUser } from '#lib/auth/session.ts'
import { createInput, createQuestion } from '#lib/questions/author.ts'

export async function createQuestionAction(input: unknown) {
  const actor = await requireUser()
  const parsed = createInput.safeParse(input)
  if (!parsed.success) return { ok: false, reason: 'invalid-input' } as const
  return createQuestion(actor, parsed.data, new Date())
}
