'use server'

import { refresh } from 'next/cache'
import { startPreview } from '#lib/attempts/start-attempt.ts'
import { requireUser } from '#lib/auth/session.ts'
import { publishExam, releaseResults, saveExam } from '#lib/exams/author.ts'

export async function saveExamAction(examId: string, input: unknown) {
  const actor = await requireUser()
  const result = await saveExam(actor, examId, input, new Date())
  if (result.ok) refresh()
  return result
}

export async function publishExamAction(examId: string, published: boolean) {
  const actor = await requireUser()
  const result = await publishExam(actor, examId, published, new Date())
  if (result.ok) refresh()
  return result
}

export async function releaseAction(examId: string, released: boolean) {
  const actor = await requireUser()
  const result = await releaseResults(actor, examId, released, new Date())
  if (result.ok) refresh()
  return result
}

export async function previewExamAction(examId: string) {
  const actor = await requireUser()
  return startPreview(actor, examId, new Date())
}
