'use server'

import { refresh } from 'next/cache'
import { keepsPace } from '#lib/auth/pace.ts'
import { requireUser } from '#lib/auth/session.ts'
import { refused } from '#lib/refusal.ts'
import { continueQuiz, endQuiz } from '#lib/study/quiz/go-on.ts'

export async function continueQuizAction(quizId: string) {
  const actor = await requireUser()
  if (!(await keepsPace(actor.id, 'practise'))) return refused('too-often')
  const result = await continueQuiz(actor, quizId, new Date())
  refresh()
  return result
}

export async function endQuizAction(quizId: string) {
  const result = await endQuiz(await requireUser(), quizId, new Date())
  refresh()
  return result
}
