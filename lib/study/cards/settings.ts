/** How many new cards a day somebody wants. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, db, type Tx } from '#db/client.ts'
import { studySettings } from '#db/schema/study.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { type Refusal, refused } from '#lib/refusal.ts'

/** A few minutes a day, when each of them comes back a few times in its first week. */
const defaultNewPerDay = 10

export const settingsInput = z.object({ newPerDay: z.int().min(0).max(100) })

export async function newPerDayOf(tx: Tx | Db, userId: string): Promise<number> {
  const [settings] = await tx.select().from(studySettings).where(eq(studySettings.userId, userId))
  return settings?.newPerDay ?? defaultNewPerDay
}

export async function saveSettings(
  actor: Actor,
  input: z.input<typeof settingsInput>,
): Promise<{ ok: true } | Refusal> {
  const parsed = settingsInput.safeParse(input)
  if (!parsed.success) return refused('invalid-input')
  await db
    .insert(studySettings)
    .values({ userId: actor.id, ...parsed.data })
    .onConflictDoUpdate({ target: studySettings.userId, set: parsed.data })
  return { ok: true }
}
