'use server'

import { refresh } from 'next/cache'
import { requireUser } from '#lib/auth/session.ts'
import { createInput, createQuestion } from '#lib/questions/author.ts'
import { importFile, importInput } from '#lib/questions/import/file.ts'

export async function createQuestionAction(input: unknown) {
  const actor = await requireUser()
  const parsed = createInput.safeParse(input)
  if (!parsed.success) return { ok: false, reason: 'invalid-input' } as const
  return createQuestion(actor, parsed.data, new Date())
}

export async function importQuestionsAction(input: unknown) {
  const actor = await requireUser()
  const parsed = importInput.safeParse(input)
  if (!parsed.success) return { ok: false, reason: 'invalid-input' } as const
  const result = await importFile(actor, parsed.data, new Date())
  if (result.ok) refresh()
  return result
}
