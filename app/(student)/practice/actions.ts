'use server'

import { requireUser } from '#lib/auth/session.ts'
import { checkAnswer } from '#lib/practice/check-answer.ts'
import { startPractice } from '#lib/practice/start-practice.ts'

export async function startPracticeAction(wanted: { topic: string } | { questionId: string }) {
  return startPractice(await requireUser(), wanted, new Date())
}

export async function checkAnswerAction(attemptId: string) {
  return checkAnswer(await requireUser(), attemptId, new Date())
}
