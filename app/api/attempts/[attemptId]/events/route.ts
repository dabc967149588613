import { eventStream } from '#app/api/event-stream.ts'
import { findAttempt } from '#lib/attempts/load.ts'
import { currentUser } from '#lib/auth/session.ts'
import { gradingState } from '#lib/submissions/grading-state.ts'

export const dynamic = 'force-dynamic'

/** Of all that is graded in one attempt: verdicts, and regrades that were applied. */
export async function GET(request: Request, { params }: { params: Promise<{ attemptId: string }> }) {
  const actor = await currentUser()
  const { attemptId } = await params
  if (!actor || !(await findAttempt(actor, 'view', attemptId))) return new Response(null, { status: 404 })
  const read = async () => ({ state: await gradingState(attemptId), final: false })
  return eventStream(request, { actorId: actor.id, topic: `attempt:${attemptId}`, read })
}
