import { currentUser } from '#lib/auth/session.ts'
import { listenForVerdict } from '#lib/submissions/listen.ts'
import { submissionView } from '#lib/submissions/submission-view.ts'

export const dynamic = 'force-dynamic'

/** Proxies close a silent connection, often after a minute. */
const heartbeatMs = 20_000

/** More tabs than anybody has. A page that is refused a stream asks from time to time instead. */
const maxStreamsPerPerson = 20
const streamsOf = new Map<string, number>()

function countStream(actorId: string, step: 1 | -1) {
  const streams = (streamsOf.get(actorId) ?? 0) + step
  if (streams > 0) streamsOf.set(actorId, streams)
  else streamsOf.delete(actorId)
}

/** Server-sent events about one submission: `verdict` once it is graded or given up on, comments until then. */
export async function GET(request: Request, { params }: RouteContext<'/api/submissions/[id]/events'>) {
  const actor = await currentUser()
  const { id } = await params
  if (!actor || !(await submissionView(actor, id))) return new Response(null, { status: 404 })
  if ((streamsOf.get(actor.id) ?? 0) >= maxStreamsPerPerson) return new Response(null, { status: 429 })

  const ended = new AbortController()
  const signal = AbortSignal.any([request.signal, ended.signal])
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text))
      }
      countStream(actor.id, 1)
      send(': listening\n\n')
      const heartbeat = setInterval(() => send(': still waiting\n\n'), heartbeatMs)
      try {
        await listenForVerdict(id, signal)
        send('event: verdict\ndata: {}\n\n')
        if (!signal.aborted) controller.close()
      } catch (cause) {
        controller.error(new Error('Listening for a verdict failed', { cause }))
      } finally {
        clearInterval(heartbeat)
        countStream(actor.id, -1)
      }
    },
    cancel: () => ended.abort(),
  })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
