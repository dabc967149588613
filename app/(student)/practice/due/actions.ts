'use server'

import { refresh } from 'next/cache'
import type { z } from 'zod'
import { keepsPace } from '#lib/auth/pace.ts'
import { requireUser } from '#lib/auth/session.ts'
import { getTimeZone } from '#lib/i18n/server.ts'
import { refused } from '#lib/refusal.ts'
import { nextDue } from '#lib/study/cards/next-due.ts'
import { saveSettings, type settingsInput } from '#lib/study/cards/settings.ts'

export async function nextDueAction() {
  const actor = await requireUser()
  if (!(await keepsPace(actor.id, 'practise'))) return refused('too-often')
  return nextDue(actor, await getTimeZone(), new Date())
}

export async function saveSettingsAction(input: z.input<typeof settingsInput>) {
  const result = await saveSettings(await requireUser(), input)
  refresh()
  return result
}
