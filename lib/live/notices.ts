/**
 * News between processes, through LISTEN/NOTIFY: a worker says that something changed, web servers tell the pages that
 * show it. A notice carries no data; whoever hears it reads again, with their own rights.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Db, Tx } from '#db/client.ts'

const channel = 'argmax'

/** What a notice is about. */
export type Topic = `submission:${string}` | `attempt:${string}` | `regrade:${string}` | `faults:${string}`

/** Delivered when the transaction commits, so nobody is told of what can't be read yet. */
export async function notify(tx: Tx | Db, ...topics: Topic[]) {
  const list = JSON.stringify([...new Set(topics)])
  await tx.execute(
    sql`select pg_notify(${channel}, topic) from jsonb_array_elements_text(${list}::jsonb) topic`,
  )
}

/** Called with every notice about the topic, and whenever some may have been missed. */
type Listener = () => void

const firstRetryMs = 100
const longestRetryMs = 5_000
const pulseMs = 30_000
const connectionTimeoutMillis = 10_000

type Live = { listeners: Map<Topic, Set<Listener>>; stop: AbortController }

/** Kept on globalThis: the development server re-evaluates modules, and each copy would open its own connection. */
const kept = globalThis as typeof globalThis & { argmaxLive?: Live }

/**
 * One connection per process, however many listen. Listening is never refused: while the database is away the
 * connection is tried again, and every listener is called once it is back.
 */
export function subscribe(topic: Topic, listener: Listener): () => void {
  kept.argmaxLive ??= start()
  const live = kept.argmaxLive
  const own = live.listeners.get(topic) ?? new Set()
  live.listeners.set(topic, own.add(listener))
  return () => {
    own.delete(listener)
    if (own.size === 0 && live.listeners.get(topic) === own) live.listeners.delete(topic)
  }
}

function start(): Live {
  const live: Live = { listeners: new Map(), stop: new AbortController() }
  void keepListening(live)
  return live
}

async function keepListening({ listeners, stop: { signal } }: Live) {
  let retryMs = firstRetryMs
  const onListening = () => {
    retryMs = firstRetryMs
    for (const own of listeners.values()) tell(own)
  }
  while (!signal.aborted) {
    try {
      await listenUntilLost((topic) => tell(listeners.get(topic) ?? []), onListening, signal)
    } catch (cause) {
      if (retryMs === longestRetryMs) console.error('Listening for notices failed:', cause)
    }
    await sleep(retryMs, undefined, { signal, ref: false }).catch(() => {})
    retryMs = Math.min(longestRetryMs, retryMs * 2)
  }
}

function tell(listeners: Iterable<Listener>) {
  for (const listener of [...listeners]) listener()
}

/** A connection beside the pool, which may be full of requests that wait for each other. */
async function listenUntilLost(
  onNotice: (topic: Topic) => void,
  onListening: () => void,
  signal: AbortSignal,
) {
  const lost = Promise.withResolvers<void>()
  const connectionString = process.env.DATABASE_URL!
  const { $client: pool } = drizzle({
    connection: {
      ...{ connectionString, max: 1, keepAlive: true, connectionTimeoutMillis },
      application_name: 'argmax notices',
    },
  })
  pool.on('error', () => lost.resolve())
  const client = await pool.connect()
  const pulse = setInterval(() => beat(client).catch(() => lost.resolve()), pulseMs).unref()
  const leave = () => lost.resolve()
  signal.addEventListener('abort', leave, { once: true })
  try {
    client.on('error', leave)
    client.on('end', leave)
    client.on('notification', ({ payload }: { payload?: string }) => onNotice(payload as Topic))
    await client.query(`listen "${channel}"`)
    onListening()
    if (!signal.aborted) await lost.promise
  } finally {
    clearInterval(pulse)
    signal.removeEventListener('abort', leave)
    client.release(true)
    await pool.end()
  }
}

/** A peer that is gone without a word (a pulled cable, a firewall) is noticed only by asking. */
async function beat(client: { query: (text: string) => Promise<unknown> }) {
  const late = AbortSignal.timeout(pulseMs / 2)
  const silent = new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(late.reason)))
  await Promise.race([client.query('select 1'), silent])
}

/** For tests and scripts that end; a web server listens as long as it lives. */
export function stopListening() {
  kept.argmaxLive?.stop.abort()
  delete kept.argmaxLive
}
