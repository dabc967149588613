'use server'

import type { z } from 'zod'
import { keepsPace } from '#lib/auth/pace.ts'
import { requireUser } from '#lib/auth/session.ts'
import { checkAnswer } from '#lib/practice/check-answer.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { refused } from '#lib/refusal.ts'
import { changeCard, type changeInput } from '#lib/study/cards/change-card.ts'
import { rateAnswer, type rateInput } from '#lib/study/cards/rate-answer.ts'

export async function startPracticeAction(wanted: { topic: string } | { questionId: string }) {
  const actor = await requireUser()
  if (!(await keepsPace(actor.id, 'practise'))) return refused('too-often')
  return startPractice(actor, wanted, new Date())
}

export async function checkAnswerAction(attemptId: string) {
  return checkAnswer(await requireUser(), attemptId, new Date())
}

export async function rateAnswerAction(input: z.input<typeof rateInput>) {
  const actor = await requireUser()
  if (!(await keepsPace(actor.id, 'practise'))) return refused('too-often')
  return rateAnswer(actor, input, new Date())
}

export async function changeCardAction(input: z.input<typeof changeInput>) {
  const actor = await requireUser()
  if (!(await keepsPace(actor.id, 'practise'))) return refused('too-often')
  return changeCard(actor, input, new Date())
}
