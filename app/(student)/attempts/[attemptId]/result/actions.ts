'use server'

import { refresh } from 'next/cache'
import type { z } from 'zod'
import { requireUser } from '#lib/auth/session.ts'
import { addCards, type addInput } from '#lib/study/cards/add-cards.ts'

export async function addCardsAction(input: z.input<typeof addInput>) {
  const result = await addCards(await requireUser(), input, new Date())
  refresh()
  return result
}
