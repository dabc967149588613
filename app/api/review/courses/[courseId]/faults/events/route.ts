import { eventStream } from '#app/api/event-stream.ts'
import { currentUser } from '#lib/auth/session.ts'
import { mayRegrade } from '#lib/regrades/view/regrade-view.ts'
import { faultsState } from '#lib/review/not-gradable.ts'

export const dynamic = 'force-dynamic'

/** Of the submissions of a course that could not be graded. */
export async function GET(request: Request, { params }: { params: Promise<{ courseId: string }> }) {
  const actor = await currentUser()
  const { courseId } = await params
  if (!actor || !mayRegrade(actor, courseId)) return new Response(null, { status: 404 })
  const read = async () => ({ state: await faultsState(courseId), final: false })
  return eventStream(request, { actorId: actor.id, topic: `faults:${courseId}`, read })
}
