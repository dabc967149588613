import { isSameOrigin, readJson } from '#app/api/request-guards.ts'
import { maxSourceBytes } from '#graders/contract/limits.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { keepsPace } from '#lib/auth/pace.ts'
import { currentUser } from '#lib/auth/session.ts'

/** Escapes can make JSON several times as long as the text in it. */
const maxBodyBytes = 8 * maxSourceBytes

/**
 * Saving is no server action: those run one after the other, can't be given up after a while, and end with the page. An
 * answer typed on a bad connection or while the tab is closing needs all three.
 */
export async function PUT(
  request: Request,
  { params }: RouteContext<'/api/attempts/[attemptId]/answers/[position]'>,
) {
  if (!isSameOrigin(request)) return Response.json({ ok: false, reason: 'not-allowed' }, { status: 403 })
  const actor = await currentUser()
  if (!actor) return Response.json({ ok: false, reason: 'signed-out' }, { status: 401 })
  // The page keeps what it could not save and tries again.
  if (!(await keepsPace(actor.id, 'save')))
    return Response.json({ ok: false, reason: 'too-often' }, { status: 429 })
  const { attemptId, position } = await params
  const body = (await readJson(request, maxBodyBytes)) as { answer?: unknown } | null | undefined
  if (body === undefined) return Response.json({ ok: false, reason: 'answer-too-large' }, { status: 413 })
  const now = new Date()
  const result = await saveAnswer(actor, { attemptId, position: Number(position), answer: body?.answer }, now)
  return Response.json({ ...result, now })
}
