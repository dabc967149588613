'use server'

import { requireUser } from '#lib/auth/session.ts'
import { checkFiles, type FilesInput, filesInput } from '#lib/questions/import/check.ts'
import { type ImportInput, importFiles, importInput } from '#lib/questions/import/file.ts'

export async function checkFilesAction(input: FilesInput) {
  const actor = await requireUser()
  const parsed = filesInput.safeParse(input)
  if (!parsed.success) return { ok: false, reason: 'invalid-input' } as const
  const questions = await checkFiles(actor, parsed.data)
  return questions ? ({ ok: true, questions } as const) : ({ ok: false, reason: 'not-found' } as const)
}

export async function importFilesAction(input: ImportInput) {
  const actor = await requireUser()
  const parsed = importInput.safeParse(input)
  if (!parsed.success) return { ok: false, reason: 'invalid-input' } as const
  return importFiles(actor, parsed.data, new Date())
}
