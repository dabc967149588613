'use server'

import type { z } from 'zod'
import { keepsPace } from '#lib/auth/pace.ts'
import { requireUser } from '#lib/auth/session.ts'
import { refused } from '#lib/refusal.ts'
import { type quizInput, startQuiz } from '#lib/study/quiz/start-quiz.ts'

export async function startQuizAction(input: z.input<typeof quizInput>) {
  const actor = await requireUser()
  if (!(await keepsPace(actor.id, 'practise'))) return refused('too-often')
  return startQuiz(actor, input, new Date())
}
