import { eventStream } from '#app/api/event-stream.ts'
import { currentUser } from '#lib/auth/session.ts'
import { regradeSnapshot } from '#lib/regrades/state.ts'
import { findRegrade } from '#lib/regrades/view/regrade-view.ts'

export const dynamic = 'force-dynamic'

/** Of a regrade's progress, until it is decided. */
export async function GET(request: Request, { params }: { params: Promise<{ regradeId: string }> }) {
  const actor = await currentUser()
  const { regradeId } = await params
  if (!actor || !(await findRegrade(actor, regradeId))) return new Response(null, { status: 404 })
  const read = async () => {
    const regrade = await findRegrade(actor, regradeId)
    if (!regrade) return { state: 'gone', final: true }
    const { state, progress } = regrade
    return { state: regradeSnapshot(state, progress), final: state === 'applied' || state === 'discarded' }
  }
  return eventStream(request, { actorId: actor.id, topic: `regrade:${regradeId}`, read })
}
