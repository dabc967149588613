'use server'

import { refresh } from 'next/cache'
import { locales } from '#graders/contract/text.ts'
import { keepsPace } from '#lib/auth/pace.ts'
import { requireUser } from '#lib/auth/session.ts'
import { discardDraft, retireQuestion, saveDraft } from '#lib/questions/author.ts'
import { questionForAuthor } from '#lib/questions/author-view.ts'
import { previewQuestion } from '#lib/questions/preview.ts'
import { recountProof } from '#lib/questions/proof/recount.ts'
import { requestProof } from '#lib/questions/proof/request.ts'
import { publishQuestion } from '#lib/questions/publish.ts'
import { retireEffect } from '#lib/questions/use/retire-effect.ts'
import { refused } from '#lib/refusal.ts'
import { present } from '#lib/richtext/present.ts'

export async function saveDraftAction(questionId: string, content: unknown) {
  const actor = await requireUser()
  if (content === null || typeof content !== 'object') return { ok: false, reason: 'invalid-input' } as const
  return saveDraft(actor, questionId, content, new Date())
}

export async function publishAction(questionId: string) {
  const actor = await requireUser()
  const result = await publishQuestion(actor, questionId, new Date())
  if (result.ok) refresh()
  return result
}

export async function proveAction(questionId: string) {
  const actor = await requireUser()
  if (!(await keepsPace(actor.id, 'prove'))) return refused('too-often')
  return requestProof(actor, questionId, new Date())
}

export async function recountProofAction(questionId: string, proofId: string) {
  const actor = await requireUser()
  return recountProof(actor, questionId, proofId, new Date())
}

export async function proofStateAction(questionId: string) {
  const actor = await requireUser()
  return (await questionForAuthor(actor, questionId))?.proof ?? null
}

export async function discardDraftAction(questionId: string) {
  const actor = await requireUser()
  const result = await discardDraft(actor, questionId, new Date())
  if (result.ok) refresh()
  return result
}

export async function retireAction(questionId: string, retired: boolean) {
  const actor = await requireUser()
  const result = await retireQuestion(actor, questionId, retired, new Date())
  if (result.ok) refresh()
  return result
}

/** Which exams would lose the question; undefined for people who may not retire it. */
export async function retireEffectAction(questionId: string) {
  const actor = await requireUser()
  return retireEffect(actor, questionId, new Date())
}

/** The question as a student would see it, rendered on the server; undefined while it is not well-formed. */
export async function previewAction(questionId: string, content: unknown, seed: number, locale: string) {
  const actor = await requireUser()
  const language = locales.find((known) => known === locale)
  if (!language || !Number.isInteger(seed)) return undefined
  const preview = await previewQuestion(actor, questionId, content, seed)
  return (
    preview && { view: present(preview.view, language), explanation: present(preview.explanation, language) }
  )
}
