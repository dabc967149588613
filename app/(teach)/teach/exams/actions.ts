'use server'

import { requireUser } from '#lib/auth/session.ts'
import { createExam, createExamInput } from '#lib/exams/author.ts'

export async function createExamAction(input: unknown) {
  const actor = await requireUser()
  const parsed = createExamInput.safeParse(input)
  if (!parsed.success) return { ok: false, reason: 'invalid-input' } as const
  return createExam(actor, parsed.data, new Date())
}
