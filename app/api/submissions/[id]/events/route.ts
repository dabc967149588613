import { eventStream } from '#app/api/event-stream.ts'
import { currentUser } from '#lib/auth/session.ts'
import { isWaitingState } from '#lib/submissions/state.ts'
import { findSubmissionState, submissionView } from '#lib/submissions/submission-view.ts'

export const dynamic = 'force-dynamic'

/** Of one submission, until it is graded or given up on. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentUser()
  const { id } = await params
  if (!actor || !(await submissionView(actor, id))) return new Response(null, { status: 404 })
  const read = async () => {
    const state = await findSubmissionState(id)
    return { state, final: !isWaitingState(state) }
  }
  return eventStream(request, { actorId: actor.id, topic: `submission:${id}`, read })
}
