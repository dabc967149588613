/** Server-sent events about one thing: its state at once, and again whenever it has changed. Data are read elsewhere. */
import { subscribe, type Topic } from '#lib/live/notices.ts'

/** Proxies close a silent connection, often after a minute; pages take silence for a broken one. */
const beatMs = 20_000
/** Rights are asked for again with every connection, so none lives for ever. */
const longestMs = 10 * 60_000
/** More tabs than anybody has. A page that is refused a stream asks from time to time instead. */
export const maxStreamsPerPerson = 20

const streamsOf = new Map<string, number>()

function countStream(actorId: string, step: 1 | -1) {
  const streams = (streamsOf.get(actorId) ?? 0) + step
  if (streams > 0) streamsOf.set(actorId, streams)
  else streamsOf.delete(actorId)
}

/** A short text that differs when the page should be read again; `final`: it will not change any more. */
export type Snapshot = { state: string; final: boolean }

type Watched = { actorId: string; topic: Topic; read: () => Promise<Snapshot> }

/** The caller has authorised. Reads that fail because the database is away are made again when it is back. */
export function eventStream(request: Request, { actorId, topic, read }: Watched): Response {
  if ((streamsOf.get(actorId) ?? 0) >= maxStreamsPerPerson) return new Response(null, { status: 429 })
  const encoder = new TextEncoder()
  let end = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      countStream(actorId, 1)
      let ended = false
      let sent: string | undefined
      const send = (event: string, data: string) => {
        if (!ended) controller.enqueue(encoder.encode(`event: ${event}\ndata: ${data}\n\n`))
      }
      const close = () => {
        if (!ended) controller.close()
        end()
      }
      const tell = oneAfterAnother(async () => {
        const { state, final } = await read()
        if (state !== sent) send('state', JSON.stringify(state))
        sent = state
        if (final) {
          send('end', '""')
          close()
        }
      })
      const unsubscribe = subscribe(topic, tell)
      const beat = setInterval(() => send('beat', '""'), beatMs)
      const longest = setTimeout(close, longestMs)
      end = () => {
        if (ended) return
        ended = true
        unsubscribe()
        clearInterval(beat)
        clearTimeout(longest)
        countStream(actorId, -1)
      }
      request.signal.addEventListener('abort', close, { once: true })
      if (request.signal.aborted) close()
      else tell()
    },
    cancel: () => end(),
  })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

/** Notices come in bursts: one read at a time, and one more when something happened meanwhile. */
function oneAfterAnother(work: () => Promise<void>): () => void {
  let running = false
  let again = false
  const run = async () => {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      await work().catch(() => {})
    } while (again)
    running = false
  }
  return () => void run()
}
