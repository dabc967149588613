/**
 * Hears of changes through server-sent events and falls back to asking where those can't be had. Framework-free, so
 * that its way through proxies, sleep and restarts can be tested with a clock of its own.
 */

type Source = Pick<EventSource, 'close' | 'onerror'> & {
  addEventListener: (type: string, listener: (event: { data: string }) => void) => void
}

export type Watch = {
  /** A route that answers with `app/api/event-stream.ts`. */
  url: string
  /** Something has changed, or may have: read again. When it rejects, the change is told once more. */
  onChange: () => void | Promise<void>
  /** The state that the page was made from, as the stream says it; undefined when that is not known. */
  known?: string
  /** How often to ask while there are no events; null: not at all. */
  pollMs: number | null
  openSource?: (url: string) => Source
}

/** A stream says its state at once: one that doesn't is held back by a proxy. */
const firstWordMs = 6_000
/** The server beats every 20 s. */
const silenceMs = 50_000
const firstRetryMs = 1_000
const longestRetryMs = 60_000
/** From here on events are tried only now and then, and asking has to do. */
const triesBeforePolling = 3

/** Returns how to stop. Nothing is asked and no connection held while the page is hidden. */
export function watch({
  url,
  onChange,
  known,
  pollMs,
  openSource = (at) => new EventSource(at),
}: Watch): () => void {
  let source: Source | undefined
  let failures = 0
  let ended = false
  let silence: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let poll: ReturnType<typeof setInterval> | undefined

  const read = () => {
    Promise.resolve(onChange()).catch(() => {
      known = undefined
      if (!ended && isVisible()) lost()
    })
  }
  const hear = (withinMs: number) => {
    clearTimeout(silence)
    silence = setTimeout(lost, withinMs)
  }
  const close = () => {
    clearTimeout(silence)
    clearTimeout(retry)
    source?.close()
    source = undefined
  }
  const askFromTimeToTime = (on: boolean) => {
    clearInterval(poll)
    poll = on && pollMs !== null ? setInterval(read, pollMs) : undefined
  }
  function lost() {
    close()
    failures++
    askFromTimeToTime(true)
    const pauseMs = failures < triesBeforePolling ? firstRetryMs * 2 ** (failures - 1) : longestRetryMs
    // Not all pages at once after a restart.
    retry = setTimeout(connect, pauseMs * (0.75 + Math.random() / 2))
  }
  function connect() {
    close()
    const opened = openSource(url)
    source = opened
    hear(firstWordMs)
    opened.addEventListener('state', ({ data }) => {
      failures = 0
      hear(silenceMs)
      askFromTimeToTime(false)
      const state: string = JSON.parse(data)
      if (state === known) return
      known = state
      read()
    })
    opened.addEventListener('beat', () => hear(silenceMs))
    opened.addEventListener('end', () => {
      ended = true
      stopAll()
    })
    opened.onerror = () => {
      if (source === opened) lost()
    }
  }

  const isVisible = () => document.visibilityState === 'visible'
  /** After sleep or offline, timers and sockets lie: connect anew; what was missed is in the first state. */
  const wake = () => {
    if (ended) return
    if (!isVisible()) {
      close()
      clearInterval(poll)
      return
    }
    failures = 0
    connect()
  }
  const stopAll = () => {
    close()
    clearInterval(poll)
    document.removeEventListener('visibilitychange', wake)
    window.removeEventListener('online', wake)
    window.removeEventListener('pageshow', wakeIfRestored)
  }
  const wakeIfRestored = (event: PageTransitionEvent) => {
    if (event.persisted) wake()
  }
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', wake)
  window.addEventListener('pageshow', wakeIfRestored)
  if (isVisible()) connect()
  return () => {
    ended = true
    stopAll()
  }
}
