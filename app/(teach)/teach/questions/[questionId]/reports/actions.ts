'use server'

import { refresh } from 'next/cache'
import { keepsPace } from '#lib/auth/pace.ts'
import { requireUser } from '#lib/auth/session.ts'
import { answerReport, reportAnswer } from '#lib/questions/reports/answer.ts'
import { reportAsStaff, staffReport } from '#lib/questions/reports/report.ts'
import { refused } from '#lib/refusal.ts'

export async function reportAsStaffAction(input: unknown) {
  const actor = await requireUser()
  const parsed = staffReport.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  if (!(await keepsPace(actor.id, 'report'))) return refused('too-often')
  return reportAsStaff(actor, parsed.data, new Date())
}

export async function answerReportAction(input: unknown) {
  const actor = await requireUser()
  const parsed = reportAnswer.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  const result = await answerReport(actor, parsed.data, new Date())
  if (result.ok) refresh()
  return result
}
