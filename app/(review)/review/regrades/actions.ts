'use server'

import { refresh } from 'next/cache'
import type { Actor } from '#lib/auth/authorize.ts'
import { requireUser } from '#lib/auth/session.ts'
import type { Refusal } from '#lib/refusal.ts'
import { applyRegrade, discardRegrade, resumeRegrade, stopRegrade } from '#lib/regrades/decide.ts'
import { startRegrade } from '#lib/regrades/start-regrade.ts'

export async function startRegradeAction(input: unknown) {
  const actor = await requireUser()
  return startRegrade(actor, input, new Date())
}

type Verb = (actor: Actor, regradeId: string, now: Date) => Promise<{ ok: true } | Refusal>

async function act(verb: Verb, regradeId: unknown) {
  const actor = await requireUser()
  const result = await verb(actor, String(regradeId), new Date())
  refresh()
  return result
}

export const stopAction = async (regradeId: unknown) => act(stopRegrade, regradeId)
export const resumeAction = async (regradeId: unknown) => act(resumeRegrade, regradeId)
export const applyAction = async (regradeId: unknown) => act(applyRegrade, regradeId)
export const discardAction = async (regradeId: unknown) => act(discardRegrade, regradeId)
