/** The copy of an unsaved answer in this browser, and which of two copies counts. */

export type Draft = { answer: unknown; revision: number }
type Stored = Draft & { at: number }

export type Drafts = {
  write: (draft: Draft) => void
  remove: () => void
  read: () => Stored | undefined
}

const prefix = 'argmax:draft'

/** A browser that refuses storage (private windows, full disk) only loses this safety net, never the page. */
export function localDrafts(attemptId: string, position: number, now: () => number = Date.now): Drafts {
  const key = `${prefix}:${attemptId}:${position}`
  return {
    write: (draft) =>
      ignoringRefusal(() => localStorage.setItem(key, JSON.stringify({ ...draft, at: now() }))),
    remove: () => ignoringRefusal(() => localStorage.removeItem(key)),
    read: () => ignoringRefusal(() => parse(localStorage.getItem(key))),
  }
}

export function forgetDrafts(attemptId: string) {
  ignoringRefusal(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`${prefix}:${attemptId}:`)) localStorage.removeItem(key)
  })
}

function ignoringRefusal<T>(access: () => T): T | undefined {
  try {
    return access()
  } catch {
    return undefined
  }
}

function parse(text: string | null): Stored | undefined {
  if (text === null) return undefined
  const value = JSON.parse(text) as Partial<Stored> | null
  if (typeof value?.at !== 'number' || typeof value.revision !== 'number' || !('answer' in value))
    return undefined
  return value as Stored
}

/**
 * `resend`: typed here and never saved. `older`: another device saved something later; the copy is offered, not taken.
 * `none`: there is no copy, or the server has it.
 */
export function whichCounts(
  local: Stored | undefined,
  server: { answer: unknown; revision: number; savedAt: Date | null },
): 'none' | 'resend' | 'older' {
  if (!local || JSON.stringify(local.answer) === JSON.stringify(server.answer)) return 'none'
  if (local.revision >= server.revision || !server.savedAt) return 'resend'
  return local.at > server.savedAt.getTime() ? 'resend' : 'older'
}
