import { attemptView } from '#lib/attempts/attempt-view.ts'
import { currentUser } from '#lib/auth/session.ts'

export const dynamic = 'force-dynamic'

/** The server's time, and whether the attempt still runs: another device or the deadline may have closed it. */
export async function GET(_request: Request, { params }: RouteContext<'/api/attempts/[attemptId]/clock'>) {
  const actor = await currentUser()
  const { attemptId } = await params
  const attempt = actor && (await attemptView(actor, attemptId, new Date()))
  if (!attempt) return new Response(null, { status: 404 })
  const { deadlineAt, closedAt } = attempt
  return Response.json(
    { now: new Date(), deadlineAt, closedAt },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
