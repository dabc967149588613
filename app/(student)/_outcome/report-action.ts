'use server'

import { keepsPace } from '#lib/auth/pace.ts'
import { requireUser } from '#lib/auth/session.ts'
import { reportAsked, studentReport } from '#lib/questions/reports/report.ts'
import { refused } from '#lib/refusal.ts'

export async function reportQuestionAction(input: unknown) {
  const actor = await requireUser()
  const parsed = studentReport.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  if (!(await keepsPace(actor.id, 'report'))) return refused('too-often')
  return reportAsked(actor, parsed.data, new Date())
}
